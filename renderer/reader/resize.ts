import type { Passage } from './textRange';

/** Which end of a passage moves, and which way it goes: outwards by a word, or inwards. */
export interface Resize {
  readonly edge: 'start' | 'end';
  readonly grows: boolean;
}

/** How far around an end words are looked for, in UTF-16 units: longer than any word. */
const AROUND = 200;

/** A passage with one end moved by a word; undefined when there is no word to take in, or the last one would go. */
export function resized(text: string, { start, end }: Passage, { edge, grows }: Resize): Passage | undefined {
  if (edge === 'end') {
    const next = grows ? wordsIn(text, end, end + AROUND)[0]?.end : lastStep(text, start, end);
    return next === undefined || next <= start ? undefined : { start, end: next };
  }
  const previous = grows ? wordsIn(text, start - AROUND, start).at(-1)?.start : firstStep(text, start, end);
  return previous === undefined || previous >= end ? undefined : { start: previous, end };
}

/** Where the passage ends without its last word, nor a comma or the like that led on to it. */
function lastStep(text: string, start: number, end: number): number | undefined {
  const before = wordsIn(text, Math.max(start, end - AROUND), end).at(-2)?.end;
  return before === undefined ? undefined : before - (/[,;:]+$/.exec(text.slice(start, before))?.[0].length ?? 0);
}

/** Where the passage begins without its first word. */
const firstStep = (text: string, start: number, end: number): number | undefined =>
  wordsIn(text, start, Math.min(end, start + AROUND))[1]?.start;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words between two offsets, each with the marks that follow it without a space. */
function wordsIn(text: string, from: number, to: number): Passage[] {
  const first = Math.max(0, from);
  const words: { start: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(first, to))) {
    const at = first + index;
    const last = words.at(-1);
    if (isWordLike) words.push({ start: at, end: at + segment.length });
    else if (last?.end === at && /^[\p{P}\p{S}]+$/u.test(segment) && !/^[“„«([]/.test(segment))
      last.end = at + segment.length;
  }
  return words;
}
