import type { ParsedQuery } from './parseQuery';
import type { WordIndex } from './wordIndex';

/** Tells slots whose documents hold every phrase of the query and nothing that it excludes. */
export function phraseFilter({ phrases, excluded }: ParsedQuery, index: WordIndex): (slot: number) => boolean {
  const wanted = phrases.map((runs) => runs.map((run) => runIn(run, index)));
  const unwanted = excluded.map((run) => runIn(run, index));
  if (wanted.length + unwanted.length === 0) return () => true;
  return (slot) => wanted.every((runs) => runs.some((holds) => holds(slot))) && !unwanted.some((holds) => holds(slot));
}

function runIn(run: readonly string[], index: WordIndex): (slot: number) => boolean {
  const numbers = run.map((word) => index.dictionary.findText(word));
  if (numbers.includes(-1)) return () => false;
  const slots = new Set(index.slotsWithAll(numbers));
  return (slot) => slots.has(slot) && (run.length === 1 || index.holdsRun(slot, numbers));
}
