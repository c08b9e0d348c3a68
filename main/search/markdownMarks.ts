/** What Markdown puts around words, to be left out where a passage is shown as text. Numbers of lists are words. */
const LINE_START = /^[ \t]*(?:(?:#{1,6}|[-*+])[ \t]+|>[ \t]?)+/gmu;
const AROUND_WORDS = /\*\*|__|~~|`+|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;
const LINK = /(!?\[)([^\]\n]*)(\]\([^)\s]*\))/gu;

/** Spans of a text that are Markdown's and not the writer's words, in order and apart: UTF-16 offsets, end exclusive. */
export function markdownMarks(text: string): [start: number, end: number][] {
  const spans: [start: number, end: number][] = [];
  for (const pattern of [LINE_START, AROUND_WORDS])
    for (const { index, 0: mark } of text.matchAll(pattern)) spans.push([index, index + mark.length]);
  for (const { index, 0: whole, 1: opening = '', 3: closing = '' } of text.matchAll(LINK))
    spans.push([index, index + opening.length], [index + whole.length - closing.length, index + whole.length]);
  spans.sort(([a], [b]) => a - b);
  let last = -1;
  return spans.flatMap(([start, end]): [number, number][] => {
    const from = Math.max(start, last);
    if (end <= from) return [];
    last = end;
    return [[from, end]];
  });
}
