import { maybeSame } from '../../main/compare/maybeSame';
import { nearDuplicates } from '../../main/compare/nearDuplicates';
import { sameWords } from '../../main/compare/sameWords';
import type { ComparedText } from '../../main/compare';
import type { FoundStatement } from '../../main/statements';
import { seededRandom, type Random } from '../generate/random';
import { capitalised, prose, zipfWord } from '../generate/vocabulary';
import { compare } from '../kit/measure';
import { printTable } from '../kit/table';

/*
 * npm run bench -- compare: what the index finds and what it costs, over invented articles of 400 words of which each has
 * two quotations; one in twenty repeats a quotation of an earlier one with a word altered, one in fifty reprints an earlier
 * one with one word in forty altered. The peer compares all pairs of shingle sets, as one would without an index.
 */
const SIZES = process.argv.includes('--small')
  ? [300]
  : process.argv.includes('--all')
    ? [300, 3_000, 30_000]
    : [300, 3_000];

interface Made {
  readonly texts: ComparedText[];
  readonly repeated: number;
  readonly reprinted: number;
}

function make(count: number, random: Random): Made {
  const texts: ComparedText[] = [];
  const quotations: { words: string; speaker: string }[] = [];
  let [repeated, reprinted] = [0, 0];
  for (let n = 0; n < count; n += 1) {
    if (n > 10 && random.next() < 0.02) {
      const original = texts[random.between(0, n - 1)]!;
      reprinted += 1;
      texts.push({ doc: `a${n}`, text: altered(original.text, random, 40), statements: [] });
      continue;
    }
    let text = prose(random, 370);
    const statements: FoundStatement[] = [];
    for (let q = 0; q < 2; q += 1) {
      const again = quotations.length > 20 && random.next() < 0.025;
      const known = again ? quotations[random.between(0, quotations.length - 1)] : undefined;
      if (known) repeated += 1;
      const words = known
        ? altered(known.words, random, 20)
        : Array.from({ length: random.between(9, 24) }, () => zipfWord(random)).join(' ');
      const speaker = known?.speaker ?? capitalised(zipfWord(random));
      if (!known) quotations.push({ words, speaker });
      const start = text.length + 2;
      text += `\n“${words}” said ${speaker}.`;
      statements.push(statement(text, start, start + words.length, speaker));
    }
    texts.push({ doc: `a${n}`, text, statements });
  }
  return { texts, repeated, reprinted };
}

const altered = (text: string, random: Random, every: number): string =>
  text.replace(/\S+/g, (word) => (random.next() < 1 / every ? zipfWord(random) : word));

function statement(text: string, start: number, end: number, name: string): FoundStatement {
  const cue = { start: end + 2, end: end + 6 };
  const speaker = {
    start: text.length - 1 - name.length,
    end: text.length - 1,
    name,
    by: 'name',
    type: 'person',
    footing: 'on-record',
  } as const;
  return {
    content: [{ start: start - 1, end: end + 1 }],
    quoted: [{ start, end }],
    mode: 'direct',
    cue,
    speaker,
    force: 'neutral',
    certainty: 'certain',
    polarity: 'positive',
    rule: 'inverted:quotation',
    confidence: 0.96,
  };
}

/** Every pair of texts, by the share of runs of five words. */
function allPairs(texts: readonly ComparedText[]): number {
  const sets = texts.map(({ text }) => {
    const words = text.toLowerCase().split(/\s+/);
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
  });
  let found = 0;
  for (const [i, a] of sets.entries()) {
    for (const b of sets.slice(i + 1)) {
      let shared = 0;
      for (const one of a) if (b.has(one)) shared += 1;
      if (shared / Math.min(a.size, b.size) >= 0.35) found += 1;
    }
  }
  return found;
}

const rows: (string | number)[][] = [];
for (const size of SIZES) {
  const { texts, repeated, reprinted } = make(size, seededRandom(size));
  let [same, copies, perhaps] = [0, 0, 0];
  const timings = await compare(size > 3_000 ? 1 : 3, [
    { name: 'same words', run: () => void (same = sameWords(texts).length) },
    { name: 'reprints', run: () => void (copies = nearDuplicates(texts).length) },
    { name: 'may be the same', run: () => void (perhaps = maybeSame(texts).length) },
    ...(size <= 300 ? [{ name: 'all pairs', run: () => void allPairs(texts) }] : []),
  ]);
  const [words, index, likely, pairs] = timings;
  rows.push([
    size,
    words!.cpu,
    `${same} of ${repeated}`,
    index!.cpu,
    `${copies} of ${reprinted}`,
    likely!.cpu,
    perhaps,
    pairs ? `${(pairs.cpu / index!.cpu).toFixed(1)} x` : '',
  ]);
}
printTable(
  [
    'articles',
    'same words, CPU ms',
    'pairs found of repeats made',
    'reprints, CPU ms',
    'pairs found of reprints made',
    'may be the same, CPU ms',
    'offered',
    'all pairs beside the index',
  ],
  rows,
);
