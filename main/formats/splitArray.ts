/** One element of a JSON array, not yet read, with the line on which it begins; or why there is none. */
interface Element {
  readonly line: number;
  readonly text: string;
  readonly problem?: string;
}

/**
 * Parts the elements of a JSON array without reading them, so that a broken one does not cost the others. A text that is
 * no array is one element.
 */
export function* splitArray(json: string): Generator<Element> {
  const elementAt = elementReader(json);
  const begin = /^\s*\[/.exec(json)?.[0].length;
  if (begin === undefined) {
    if (json.trim() !== '') yield elementAt(0, json.length);
    return;
  }
  let depth = 0;
  let start = begin;
  // Whole strings first, so that brackets and commas inside them are passed over.
  const token = /"(?:[^"\\]|\\[\s\S])*"|[[\]{},]/g;
  token.lastIndex = begin;
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const [found] = match;
    if (found === '[' || found === '{') depth++;
    else if ((found === ']' || found === '}') && depth > 0) depth--;
    else if (depth === 0 && (found === ',' || found === ']')) {
      const element = elementAt(start, match.index);
      if (element.text !== '' || found === ',') yield element;
      start = match.index + 1;
      if (found === ']') return;
    }
  }
  yield { ...elementAt(start, json.length), problem: 'The file ends in the middle of this item.' };
}

/** Cuts elements out one after another and counts lines on the way, each once. */
function elementReader(json: string): (start: number, end: number) => Element {
  let line = 1;
  let counted = 0;
  return (start, end) => {
    const source = json.slice(start, end);
    const first = start + source.length - source.trimStart().length;
    for (; counted < first; counted++) if (json[counted] === '\n') line++;
    return { line, text: source.trim() };
  };
}
