import { describe, expect, it } from 'vitest';
import { readLabelled } from './labelled';
import { measureOrder } from './measure';
import { RelevanceModel } from './model';
import { seededRandom } from './random';
import { simulate, type LabelledRecord } from './simulate';

const SUBJECTS = {
  tides: 'tide harbour estuary salinity current sediment gauge mooring',
  bread: 'dough yeast oven crust flour baking loaf proofing',
  birds: 'nest egg plumage migration flock ringing warbler moult',
};
const COMMON = 'results methods analysis sample group effect measured compared observed study';

/** Invented records on three subjects; those on the first are wanted. */
function shelf(count: number, seed = 3): LabelledRecord[] {
  const random = seededRandom(seed);
  const pick = (words: string) => words.split(' ')[Math.floor(random() * words.split(' ').length)] ?? '';
  return Array.from({ length: count }, (_, n) => {
    const subject = n % 10 === 0 ? SUBJECTS.tides : n % 2 === 0 ? SUBJECTS.bread : SUBJECTS.birds;
    const some = (length: number) => Array.from({ length }, () => pick(random() < 0.4 ? subject : COMMON)).join(' ');
    return { title: some(6), abstract: some(40), isIncluded: n % 10 === 0 };
  });
}

describe('the order by relevance', () => {
  const records = shelf(200);
  const model = RelevanceModel.of(records);

  it('puts records on the subject of what was included before the others', () => {
    const scores = model.rank([
      [0, 1],
      [1, 0],
      [2, 0],
    ]);
    const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
    expect(order.slice(0, 20).filter((record) => records[record]?.isIncluded).length).toBeGreaterThanOrEqual(15);
  });

  it('depends on the records and decisions alone, not on what was asked before', () => {
    const decided = [[0, 1] as const, [1, 0] as const, [10, 1] as const];
    const fresh = RelevanceModel.of(records);
    const expected = [...fresh.rank(decided)];
    model.rank([
      [20, 1],
      [3, 0],
    ]);
    expect([...model.rank(decided)]).toEqual(expected);
  });

  it('says which words speak for a record', () => {
    model.rank([
      [0, 1],
      [10, 1],
      [1, 0],
      [2, 0],
    ]);
    const telling = model.why(30).filter(({ weight }) => weight > 0);
    const own = SUBJECTS.tides.split(' ');
    expect(telling.length).toBeGreaterThan(0);
    expect(telling.slice(0, 3).every(({ term }) => own.some((word) => term.includes(word.slice(0, 4))))).toBe(true);
  });

  it('stands records without any words, and shelves of a few', () => {
    const empty = { title: '', abstract: '' };
    const scores = RelevanceModel.of([empty, { title: 'Tides', abstract: '' }, empty]).rank([
      [1, 1],
      [0, 0],
    ]);
    expect([...scores].every(Number.isFinite)).toBe(true);
  });
});

describe('a simulation', () => {
  it('reads every record once, the same for the same seed, and finds the wanted early', () => {
    const records = shelf(150);
    const once = simulate(records, 5);
    expect([...once.order].sort((a, b) => a - b)).toEqual(records.map((_, record) => record));
    expect(simulate(records, 5)).toEqual(once);
    expect(once.recallAt10).toBeGreaterThan(0.3);
    expect(once.wss95).toBeGreaterThan(0.6);
  });

  it('is measured as defined: 95 % of 20 wanted are 19', () => {
    const isWanted = (record: number) => record < 20;
    const last = [...Array(18).keys(), 99, 18, ...Array.from({ length: 79 }, (_, n) => 20 + n), 19];
    expect(measureOrder(last, isWanted)).toEqual({ wss95: 0.8 - 0.05, recallAt10: 0.5 });
  });

  it('refuses a table that it cannot replay', () => {
    const refused = (text: string) => readLabelled(text);
    expect(refused('title,abstract\nA,B\n')).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(refused('title,abstract,label_included\nA,B,yes\n')).toMatchObject({ ok: false });
    expect(refused('title,abstract,label_included\nA,B,0\n')).toMatchObject({ ok: false });
    expect(refused('Title,Abstract,label_included\n"A, b",B,1\nC,D,0\n')).toMatchObject({
      ok: true,
      value: [{ title: 'A, b', isIncluded: true }, { isIncluded: false }],
    });
  });
});
