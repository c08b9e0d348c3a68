import type { Matcher } from './peer';

/** A case as the suite's README describes it. */
interface Case {
  doc: string;
  target: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  class: string;
}

/** For each class of the suite: cases, right, wrong, lost. */
export function scoreSuite(cases: unknown, texts: unknown, find: Matcher): [string, number, number, number, number][] {
  const all = cases as Case[];
  const byName = texts as Record<string, string>;
  const tally = new Map<string, { right: number; wrong: number; lost: number }>();
  for (const { doc, target, exact, prefix, suffix, start, class: kind } of all) {
    const count = tally.get(kind) ?? { right: 0, wrong: 0, lost: 0 };
    tally.set(kind, count);
    const text = byName[`${target}/${doc}`] ?? '';
    const place = find(text, { quote: exact, prefix, suffix, start });
    if (!place) count.lost += 1;
    else if (kind !== 'absent' && isRight(exact, text.slice(place.start, place.end))) count.right += 1;
    else count.wrong += 1;
  }
  return [...tally].map(([kind, { right, wrong, lost }]) => [kind, right + wrong + lost, right, wrong, lost]);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const trigrams = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));

/** The same but for white space, or at least 60 % of the trigrams shared. */
function isRight(quote: string, place: string): boolean {
  const [wanted, found] = [trigrams(plain(quote)), trigrams(plain(place))];
  const shared = [...wanted].filter((trigram) => found.has(trigram)).length;
  return plain(quote) === plain(place) || shared / (wanted.size + found.size - shared) >= 0.6;
}
