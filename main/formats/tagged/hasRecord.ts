/** An entry of BibTeX, in whose fields lines of any other format may be quoted. */
const BIBTEX = /^\s*@[a-z]+\s*[{(]/im;

/** Whether a line begins as records of a tagged format do, before any entry of BibTeX. */
export function hasRecord(text: string, beginning: RegExp): boolean {
  const at = text.search(beginning);
  return at >= 0 && !BIBTEX.test(text.slice(0, at));
}
