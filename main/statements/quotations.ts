import type { Span } from './types';

/** A quotation: from its opening mark to behind its closing mark. `inner` is what stands between the marks. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** False when the paragraph ends before the quotation does: it goes on in the next one, or the mark is missing. */
  readonly closed: boolean;
  readonly single: boolean;
}

const PARAGRAPH = /[^\n]+(?:\n(?![\n])(?=[a-z])[^\n]+)*/g;
const MARK = /[“”„«»"]|''|``|[‘’'‚‹›]/g;
const SINGLE = /[‘’'‚‹›]/;
const OPENERS = new Set(['“', '„', '«', '``']);
const SPACE_BEFORE = /[\s([{—–\-/>:]/;

/** Paragraphs: runs of lines; a line that begins in lower case goes on from the one before. */
export function paragraphsOf(text: string): Span[] {
  return Array.from(text.matchAll(PARAGRAPH), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * The quotations of one paragraph, outermost only, in order. Marks may be mixed (“..." is one quotation); `''` counts as
 * a double mark; an apostrophe is told from a single mark by what stands around it.
 */
export function quotationsOf(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; inner: number; single: boolean } | undefined;
  const close = (at: number, end: number, closed: boolean): void => {
    if (open && at > open.inner) {
      found.push({ start: open.at, end, inner: { start: open.inner, end: at }, closed, single: open.single });
    }
    open = undefined;
  };
  MARK.lastIndex = paragraph.start;
  for (let match = MARK.exec(text); match && match.index < paragraph.end; match = MARK.exec(text)) {
    const [mark] = match;
    const [at, after] = [match.index, match.index + mark.length];
    const before = at === paragraph.start ? ' ' : text.charAt(at - 1);
    const next = after >= paragraph.end ? ' ' : text.charAt(after);
    if (mark.length === 1 && SINGLE.test(mark)) {
      if (open?.single && closesSingle(text, at, before, next)) close(at, after, true);
      else if (!open && opensSingle(text, paragraph, mark, at, before, next)) open = { at, inner: after, single: true };
      continue;
    }
    if (open?.single) open = undefined; // an apostrophe after all
    const opens = OPENERS.has(mark) || (mark !== '”' && mark !== '»' && SPACE_BEFORE.test(before) && !/\s/.test(next));
    if (!open) {
      if (opens || (mark !== '”' && mark !== '»')) open = { at, inner: after, single: false };
    } else if (opens && OPENERS.has(mark)) {
      continue; // inside another
    } else close(at, after, true);
  }
  if (open && !open.single) close(trimmedEnd(text, paragraph), trimmedEnd(text, paragraph), false);
  return found;
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

const closesSingle = (text: string, at: number, before: string, next: string): boolean =>
  !/\s/.test(before) &&
  !isWord(next) &&
  (!/s/i.test(before) || !/^['’]\s+[a-z]+/.test(text.slice(at, at + 20)) || text[at] === '’');

function opensSingle(text: string, paragraph: Span, mark: string, at: number, before: string, next: string): boolean {
  if (!SPACE_BEFORE.test(before) || !/[\p{L}\p{N}.…#@$]/u.test(next)) return false;
  const rest = text.slice(at + 1, Math.min(paragraph.end, at + 400));
  if (mark !== '‘' && /^(?:\d0s|em\b|til\b|cause\b|round\b|n\b|tis\b)/i.test(rest)) return false;
  return /[^\s]['’](?![\p{L}\p{N}])/u.test(rest);
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
