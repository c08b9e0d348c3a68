/** What Markdown puts around words, to be left out where a passage is shown as text. Numbers of lists are words. */
const LINE_START = /^[ \t]*(?:(?:#{1,6}|[-*+])[ \t]+|>[ \t]?)+/gmu;
const AROUND_WORDS = /\*\*|__|~~|`+|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;
/** The bars of a table at the ends and between the cells of a row, and its whole line of dashes. */
const ROW = /^[ \t]*\|.*\|[ \t]*$/gmu;
const DASHES = /^[ \t]*\|[ \t|:-]*\|[ \t]*$/u;
const LINK = /(!?\[)([^\]\n]*)(\]\([^)\s]*\))/gu;

/** A citation as pandoc reads it, in its brackets. */
const CITATION = /\[[^[\]\n]*@[^[\]\n]*\]/gu;

/** Spans of a text that say nothing in part: citations and links, in order. */
export const markdownWholes = (text: string): [start: number, end: number][] =>
  [CITATION, LINK]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: whole }): [number, number] => [index, index + whole.length])
    .sort(([a], [b]) => a - b);

/** Spans of a text that are Markdown's and not the writer's words, in order and apart: UTF-16 offsets, end exclusive. */
export function markdownMarks(text: string): [start: number, end: number][] {
  const spans: [start: number, end: number][] = [];
  for (const pattern of [LINE_START, AROUND_WORDS])
    for (const { index, 0: mark } of text.matchAll(pattern)) spans.push([index, index + mark.length]);
  for (const { index, 0: whole, 1: opening = '', 3: closing = '' } of text.matchAll(LINK))
    spans.push([index, index + opening.length], [index + whole.length - closing.length, index + whole.length]);
  for (const { index, 0: row } of text.matchAll(ROW)) {
    if (DASHES.test(row)) spans.push([index, index + row.length]);
    else for (const bar of row.matchAll(/\|/gu)) spans.push([index + bar.index, index + bar.index + 1]);
  }
  spans.sort(([a], [b]) => a - b);
  let last = -1;
  return spans.flatMap(([start, end]): [number, number][] => {
    const from = Math.max(start, last);
    if (end <= from) return [];
    last = end;
    return [[from, end]];
  });
}
