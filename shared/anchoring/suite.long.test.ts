import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { resolveAnchor } from './index';

/*
 * Sentences of news articles, to be found again in the same pages as ten other programs extracted them. A place is
 * right when it reads the same but for white space, or shares at least 60 % of the trigrams.
 */
const folder = fileURLToPath(new URL('../../../shared/suites/anchoring/', import.meta.url));
const present = existsSync(folder);
if (!present) console.warn(`Not tested: the shared test data beside the checkout is missing (${folder}).`);

interface Case {
  doc: string;
  target: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  class: 'exact' | 'whitespace' | 'drift' | 'absent' | 'exact-multi';
}
const read = <T>(name: string): T => JSON.parse(readFileSync(folder + name, 'utf8')) as T; // as its README describes it

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const trigrams = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));

function isRight(quote: string, place: string): boolean {
  const [wanted, found] = [trigrams(plain(quote)), trigrams(plain(place))];
  const shared = [...wanted].filter((trigram) => found.has(trigram)).length;
  return plain(quote) === plain(place) || shared / (wanted.size + found.size - shared) >= 0.6;
}

it.skipIf(!present)(
  'finds quotes again in real pages (skipped when the shared test data is missing)',
  () => {
    const texts = read<Record<string, string>>('texts.json');
    const tally: Record<string, { right: number; wrong: number; lost: number }> = {};
    for (const { doc, target, exact, class: kind, ...context } of read<Case[]>('cases.json')) {
      const count = (tally[kind] ??= { right: 0, wrong: 0, lost: 0 });
      const whole = texts[`${target}/${doc}`] ?? '';
      const match = resolveAnchor(whole, { quote: exact, ...context });
      if (match.found === 'lost') count.lost += 1;
      else if (kind !== 'absent' && isRight(exact, whole.slice(match.start, match.end))) count.right += 1;
      else count.wrong += 1;
    }
    const none = { wrong: 0, lost: 0 };
    expect(tally).toMatchObject({ exact: none, whitespace: none, 'exact-multi': none, absent: { wrong: 0 } });
    const { right = 0, wrong = 0, lost = 0 } = tally['drift'] ?? {};
    expect(wrong).toBe(0);
    expect(right / (right + lost)).toBeGreaterThanOrEqual(0.99);
  },
  60_000,
);
