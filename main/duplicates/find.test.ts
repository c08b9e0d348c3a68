import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuplicateFinder, findDuplicates } from './find';
import { written } from './testing/written';
import type { Work } from './work';

const place = '2019 | J Harb Stud | 12(3) | 201';
const title = 'A levy on moorings in small island harbours';

describe('finding duplicates', () => {
  it('groups all copies of a work, in the order of the list', () => {
    const works = [
      written(`${title} | Holm, A | ${place}`, 'a'),
      written(`Tides and tariffs | Osei, K | 2020 | Maritime Review | 4 | 33`, 'b'),
      written(`${title}. | Holm, Ada | ${place}`, 'c'),
      written(`${title.toUpperCase()} | A. Holm | ${place}`, 'd'),
    ];
    expect(findDuplicates(works)).toMatchObject({ certain: [['a', 'c', 'd']], likely: [] });
  });

  it('gives a likely group with all of the certain group that it touches', () => {
    const works = [
      written(`${title} | Holm, A | ${place}`, 'a'),
      written(`${title} | Holm, A | ${place}`, 'b'),
      written(`${title} | Holm, A | 2019 | Island Affairs`, 'c'),
    ];
    expect(findDuplicates(works)).toMatchObject({ certain: [['a', 'b']], likely: [['a', 'b', 'c']] });
  });

  it('keeps apart what the user has said is different', () => {
    const works = ['a', 'b'].map((id) => written(`${title} | Holm, A | ${place}`, id));
    expect(findDuplicates(works, () => true)).toEqual({ certain: [], likely: [], pairs: [] });
  });

  it('finds a work with two misspelt words', () => {
    const works = [
      written(`${title} | Holm, A | 2019`, 'a'),
      written(`A levvy on moorings in small iland harbours | Holm, A | 2019`, 'b'),
    ];
    expect(findDuplicates(works).likely).toEqual([['a', 'b']]);
  });

  it('never depends on the order of the list', () => {
    const lines = ['Harbour dues', 'Harbour dues: a history', 'Tides and tariffs of the north', title].flatMap((name) =>
      ['Holm, A', 'Osei, K'].flatMap((author) => [
        `${name} | ${author} | 2019 | J Harb Stud | 12 | 1`,
        `${name} | ${author} | 2020`,
      ]),
    );
    const sets = (groups: string[][]) => groups.map((group) => group.toSorted().join('\n')).sort();
    const works = lines.map((line) => written(line));
    const expected = findDuplicates(works);
    fc.assert(
      fc.property(fc.shuffledSubarray(works, { minLength: works.length }), (shuffled) => {
        const found = findDuplicates(shuffled);
        expect(sets(found.certain)).toEqual(sets(expected.certain));
        expect(sets(found.likely)).toEqual(sets(expected.likely));
      }),
      { numRuns: 20 },
    );
  });

  it('finds after changes what it would find anew', () => {
    const lines = ['Harbour dues', 'Tides and tariffs', title].flatMap((name) =>
      ['Holm, A', 'Osei, K'].map((author) => `${name} | ${author} | 2019 | J Harb Stud | 12 | 1`),
    );
    const work = fc.record({ id: fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), line: fc.constantFrom(...lines) });
    const step = fc.record({
      changed: fc.array(work, { maxLength: 3 }),
      removed: fc.subarray<string>(['a', 'b', 'c', 'd']),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const now = new Map<string, Work>();
        const finder = new DuplicateFinder([]);
        for (const { changed, removed } of steps) {
          const works = new Map(changed.map(({ id, line }) => [id, written(line, id)]));
          const gone = removed.filter((id) => !works.has(id));
          finder.update([...works.values()], gone);
          for (const id of gone) now.delete(id);
          for (const [id, one] of works) now.set(id, one);
        }
        expect(finder.find()).toEqual(findDuplicates([...now.values()]));
      }),
    );
  });
});
