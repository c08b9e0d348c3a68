import type { CheckedQuotation } from '../../shared/api';

/** A note with a block inserted as a paragraph of its own after the line at an offset, and where one writes on after it. */
export function withBlock(text: string, block: string, offset: number): { text: string; caret: number } {
  const end = text.indexOf('\n', offset);
  const before = text.slice(0, end < 0 ? text.length : end).trimEnd();
  const after = text.slice(end < 0 ? text.length : end).replace(/^\n+/, '');
  const upTo = `${before === '' ? '' : `${before}\n\n`}${block}\n`;
  return { text: after === '' ? upTo : `${upTo}\n\n${after}`, caret: upTo.length };
}

/**
 * A note with the words of one quotation replaced; undefined when they no longer stand where they were checked, for then
 * they are not the words that the user was shown. Nothing around them is touched.
 */
export function withWords(
  text: string,
  checkedText: string,
  { start, end, block }: Pick<CheckedQuotation, 'start' | 'end' | 'block'>,
  words: string,
): string | undefined {
  if (text.slice(start, end) !== checkedText.slice(start, end) || text.length < end) return undefined;
  const fitted = block
    ? words.trim().replace(/\n+/g, (lines) => (lines.length > 1 ? '\n>\n> ' : '\n> '))
    : words.replace(/\s+/g, ' ').trim();
  return text.slice(0, start) + fitted + text.slice(end);
}
