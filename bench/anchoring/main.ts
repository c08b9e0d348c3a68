import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorResolver, describeAnchor } from '../../shared/anchoring';
import type { QuoteSelector } from '../../shared/anchoring/match';
import { generateLibrary } from '../generate/library';
import { compare } from '../kit/measure';
import { printTable, printTimings } from '../kit/table';
import { approximateMatcher, type Matcher } from './peer';
import { scoreSuite } from './suite';

/*
 * Finding quotes again: 1,000 of them in an edited text of 100 KB, and the cases of the shared suite, beside
 * approx-string-match with the settings and the choice of the Hypothesis client.
 */

const LENGTH = 100_000;
const QUOTES = 1000;

const random = seeded(7);
const old = textOf(LENGTH);
const edited = editedText(old, 0.01);
const anchors = Array.from({ length: QUOTES }, () => quoteIn(old));
const peer = await approximateMatcher();

/** Each measurement begins with a collection, which throws compiled code away: alone, the first time measures that. */
const TIMES = 5;
const run = (prepare: () => (anchor: QuoteSelector) => unknown): number => {
  for (let time = 0; time < TIMES; time += 1) {
    const find = prepare();
    for (const anchor of anchors) find(anchor);
  }
  return TIMES;
};
printTimings(
  `${QUOTES} quotes, 100 KB edited in 1 word of 100`,
  await compare(9, [
    { name: 'old text kept: one map of offsets', run: () => run(() => anchorResolver(edited, old)) },
    { name: 'old text gone', run: () => run(() => anchorResolver(edited)) },
    ...(peer
      ? [{ name: 'approx-string-match, as Hypothesis', run: () => run(() => (anchor) => peer(edited, anchor)) }]
      : []),
  ]),
);

const suite = join(process.cwd(), '../shared/suites/anchoring');
if (!existsSync(suite)) console.log(`The shared suite is not at ${suite}; only the times were measured.`);
else {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(suite, name), 'utf8'));
  const ours: Matcher = (text, anchor) => {
    const match = anchorResolver(text)(anchor);
    return match.found === 'lost' ? undefined : match;
  };
  const rows = [['Commonplace', ours], ...(peer ? [['approx-string-match, as Hypothesis', peer]] : [])] as const;
  printTable(
    ['finder', 'class', 'cases', 'right', 'wrong', 'lost'],
    rows.flatMap(([name, find]) =>
      scoreSuite(read('cases.json'), read('texts.json'), find as Matcher).map((row) => [name as string, ...row]),
    ),
  );
}

/** Generated articles one after another, up to a length. */
function textOf(length: number): string {
  let text = '';
  for (const { text: next } of generateLibrary(100, 1).bundles()) {
    text += `${next}\n\n`;
    if (text.length >= length) break;
  }
  return text.slice(0, length);
}

/** The text with that share of its words changed, and half as many left out and put in. */
function editedText(text: string, share: number): string {
  return text
    .split(/(?<=\s)/)
    .flatMap((word) => {
      const chance = random();
      if (chance < share / 4) return [];
      if (chance < share / 2) return [word, 'inserted '];
      return [chance < share ? 'changed ' : word];
    })
    .join('');
}

/** Whole words, from five to thirty of them. */
function quoteIn(text: string): QuoteSelector {
  const from = text.indexOf(' ', Math.floor(random() * (text.length - 400))) + 1;
  const words = text
    .slice(from, from + 400)
    .split(' ')
    .slice(0, 5 + Math.floor(random() * 25));
  return describeAnchor(text, from, from + words.join(' ').length);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
