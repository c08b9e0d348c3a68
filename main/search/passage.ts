import { worthOf, type Occurrence } from './occurrences';

export interface Passage {
  readonly snippet: string;
  readonly ranges: [start: number, end: number][];
  readonly at?: { start: number; end: number; marks: [start: number, end: number][] };
}

/** Units within which matched words are one passage: what fits on the two lines of a result. */
const WINDOW = 160;
/** How far a snippet reaches back or on to a sentence's bounds before it is cut at a word instead. */
const REACH = 100;

/** What ends a sentence: a mark, with quotation marks and brackets after it, before space, but no number of a list; or a new line. */
const SENTENCE_END = /(?<!^[ \t]*\d{1,3})[.!?…]+["'”’»)\]]*(?=\s)|[。！？]|\n/gmu;
const CUT = '…';

type Spans = readonly (readonly [start: number, end: number])[];

/** How a text is written: spans of it that are not words, and such as are not cut. */
export interface Markup {
  readonly marksOf: (text: string) => Spans;
  readonly wholesOf: (text: string) => Spans;
}

const PLAIN: Markup = { marksOf: () => [], wholesOf: () => [] };

/**
 * The passage of a text that answers most of the query, on one line, without the marks of the text; without occurrences, the
 * text's beginning.
 */
export function passageOf(
  text: string,
  occurrences: readonly Occurrence[],
  { marksOf, wholesOf }: Markup = PLAIN,
): Passage {
  const window = fullestWindow(occurrences);
  const wholes = wholesOf(text);
  const { start, cut: cutBefore } = startOfPassage(text, window?.first.start ?? 0, wholes);
  const { end, cut: cutAfter } = endOfPassage(text, window?.last.end ?? 0, wholes);
  const lead = cutBefore ? `${CUT} ` : '';
  const bare = without(text.slice(start, end), marksWithin(text, start, end, marksOf));
  const placed = (at: number): number => lead.length + bare.placeOf(at - start);
  const shown = occurrences.filter((occurrence) => occurrence.start >= start && occurrence.end <= end);
  return {
    snippet: lead + bare.text.replace(/\s/g, ' ') + (cutAfter ? ` ${CUT}` : ''),
    ranges: shown.flatMap((occurrence): [start: number, end: number][] => {
      const [from, to] = [placed(occurrence.start), placed(occurrence.end)];
      return from < to ? [[from, to]] : []; // as of a word in an address
    }),
    ...(window && { at: placeOf(window, shown) }),
  };
}

/** Of `[start, end)`, which may be part of a line: marks are told from whole lines. */
function marksWithin(text: string, start: number, end: number, marksOf: Markup['marksOf']): Spans {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const lines = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  return marksOf(lines).flatMap(([markStart, markEnd]): [number, number][] => {
    const [clippedStart, clippedEnd] = [Math.max(start, from + markStart), Math.min(end, from + markEnd)];
    return clippedStart < clippedEnd ? [[clippedStart - start, clippedEnd - start]] : [];
  });
}

/** A text without some spans of it, and where places of it are then. */
function without(text: string, spans: Spans): { text: string; placeOf: (at: number) => number } {
  const kept = spans.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
  const placeOf = (at: number): number =>
    spans.reduce((place, [start, end]) => place - Math.max(0, Math.min(at, end) - start), at);
  return { text: kept, placeOf };
}

/** The words of a window's beginning that stand side by side, and all that are marked, with those side by side as one. */
function placeOf({ first }: Window, shown: readonly Occurrence[]): NonNullable<Passage['at']> {
  const marks: [start: number, end: number][] = [];
  shown.forEach(({ start, end, ordinal }, i) => {
    const last = marks.at(-1);
    if (last && ordinal === shown[i - 1]!.ordinal + 1)
      last[1] = end; // there is a mark, so there was one before
    else marks.push([start, end]);
  });
  const own = marks.find(([start, end]) => start <= first.start && first.end <= end);
  return { start: first.start, end: own?.[1] ?? first.end, marks };
}

interface Window {
  readonly first: Occurrence;
  readonly last: Occurrence;
  readonly worth: number;
}

/** The occurrences from `first` to `last` that together answer most of the query, in the fewest words. */
function fullestWindow(occurrences: readonly Occurrence[]): Window | undefined {
  let best: Window | undefined;
  occurrences.forEach((_, from) => {
    const window = windowFrom(occurrences, from);
    const gain = window.worth - (best?.worth ?? 0);
    if (!best || gain > 0 || (gain === 0 && spread(window) < spread(best))) best = window;
  });
  return best;
}

/** From one occurrence to the last one within reach that answers something more of the query. */
function windowFrom(occurrences: readonly Occurrence[], from: number): Window {
  const first = occurrences[from]!; // from is inside
  const tiers = new Map([[first.sought, first.tier]]);
  let last = first;
  for (let i = from + 1; i < occurrences.length; i += 1) {
    const next = occurrences[i]!; // i is inside
    if (next.end > first.start + WINDOW) break;
    if (next.tier >= (tiers.get(next.sought) ?? Infinity)) continue;
    tiers.set(next.sought, next.tier);
    last = next;
  }
  return { first, last, worth: worthOf(tiers.values()) };
}

const spread = ({ first, last }: Window): number => last.ordinal - first.ordinal;

function startOfPassage(text: string, from: number, wholes: Spans): { start: number; cut: boolean } {
  const earliest = Math.max(0, from - REACH);
  const sentence = lastEnd(text, earliest, from, SENTENCE_END, wholes);
  if (sentence !== undefined || earliest === 0) {
    const start = sentence ?? 0;
    return { start: start + leadingSpace(text.slice(start, from)), cut: false };
  }
  const word = lastEnd(text, earliest, earliest + REACH / 2, /\s+/gu, wholes);
  return { start: word ?? wholeAround(from, wholes)?.[0] ?? from, cut: true };
}

function endOfPassage(text: string, from: number, wholes: Spans): { end: number; cut: boolean } {
  const after = text.slice(from, from + REACH);
  for (const { index, 0: mark } of after.matchAll(SENTENCE_END)) {
    const end = from + index + mark.length;
    if (!wholeAround(end, wholes)) return { end: end - (mark === '\n' ? 1 : 0), cut: false };
  }
  const last = from + after.length;
  const whole = wholeAround(last, wholes);
  if (whole && whole[0] <= from) return { end: whole[1], cut: whole[1] < text.length };
  if (last >= text.length) return { end: text.length - trailingSpace(after), cut: false };
  const word = (whole ? text.slice(from, whole[0]) : after).search(/\s\S*$/u);
  return { end: from + Math.max(0, word), cut: true };
}

/** Where the last match of a pattern within `[from, to)` ends that does not end inside what is not cut. */
function lastEnd(text: string, from: number, to: number, pattern: RegExp, wholes: Spans): number | undefined {
  let last: number | undefined;
  for (const { index, 0: match } of text.slice(from, to).matchAll(pattern)) {
    const end = from + index + match.length;
    if (!wholeAround(end, wholes)) last = end;
  }
  return last;
}

/** What is not cut and goes on at a place. */
const wholeAround = (at: number, wholes: Spans) => wholes.find(([start, end]) => start < at && at < end);

const leadingSpace = (text: string): number => text.length - text.trimStart().length;
const trailingSpace = (text: string): number => text.length - text.trimEnd().length;
