import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import { unitsOf } from './dictionary';
import { EditDistance } from './editDistance';
import { createSearchEngine, type SearchDocument, type SearchHit } from './index';
import { anyDocument, anyId, anyUnits, anyWord, documents } from './testing/documents';
import { engineOf, folded, idsFor, marked, note, wordsIn } from './testing/engines';

describe('laws', () => {
  it('finds every word of every document, exactly', () => {
    fc.assert(
      fc.property(documents, (docs) => {
        const engine = engineOf(docs);
        for (const doc of docs) {
          for (const word of wordsIn(doc)) {
            const found = engine.search(word).hits.find(({ id }) => id === doc.id);
            expect(found?.why).toContain('exact');
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('finds a word of four letters or more with any one edit', () => {
    const edit = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom('remove', 'insert', 'replace', 'exchange'),
      letter: fc.constantFrom(...'aeiouxyz'),
    });
    fc.assert(
      fc.property(documents, fc.nat(), edit, (docs, which, { at, kind, letter }) => {
        const doc = docs[which % docs.length]!; // there is a document
        const long = wordsIn(doc).filter((word) => /^[a-z]{5,}$/.test(word));
        const word = long[at % Math.max(1, long.length)];
        if (word === undefined) return;
        const i = at % (word.length - 1);
        const [a = '', b = ''] = word.slice(i);
        const typed = { remove: b, insert: a + letter + b, replace: letter + b, exchange: b + a }[kind];
        const query = word.slice(0, i) + typed + word.slice(i + 2);
        expect(
          engineOf(docs)
            .search(query)
            .hits.map(({ id }) => id),
        ).toContain(doc.id);
      }),
      { numRuns: 300 },
    );
  });

  it('answers after any putting and removing as if only what is left had been put, in that order', () => {
    const step = fc.oneof(anyDocument, anyId);
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 300 }),
        fc.array(anyWord, { minLength: 1, maxLength: 3 }),
        (steps, query) => {
          const engine = createSearchEngine();
          const left = new Map<AnyId, SearchDocument>();
          for (const each of steps) {
            if (typeof each === 'string') {
              engine.remove(each);
              left.delete(each);
            } else {
              engine.put(each);
              engine.put({ ...each });
              const known = left.get(each.id);
              if (JSON.stringify(known) === JSON.stringify(each)) continue; // nothing was put in its place
              left.delete(each.id);
              left.set(each.id, each);
            }
          }
          expect(engine.size).toBe(left.size);
          expect(engine.search(query.join(' '))).toEqual(engineOf([...left.values()]).search(query.join(' ')));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ranks no document that holds all words above one that holds only words like them', () => {
    fc.assert(
      fc.property(documents, fc.array(anyWord, { minLength: 1, maxLength: 3 }), (docs, query) => {
        const words = query.flatMap(folded);
        const exact = engineOf(docs)
          .search(query.join(' '))
          .hits.map(({ id }) => docs.find((doc) => doc.id === id)!) // hits are among the documents
          .map((doc) => words.every((word) => wordsIn(doc).includes(word)));
        expect(exact).toEqual([...exact].sort((a, b) => Number(b) - Number(a)));
        const all = docs.filter((doc) => words.every((word) => wordsIn(doc).includes(word)));
        expect(exact.filter(Boolean).length).toBe(all.length);
      }),
      { numRuns: 200 },
    );
  });

  it('marks only words that match, in the snippet and in the field', () => {
    fc.assert(
      fc.property(documents, fc.array(anyWord, { minLength: 1, maxLength: 3 }), (docs, query) => {
        for (const hit of engineOf(docs).search(query.join(' ')).hits) {
          const { fields } = docs.find(({ id }) => id === hit.id)!; // hits are among the documents
          expect(hit.ranges.length).toBeGreaterThan(0);
          for (const range of hit.ranges)
            expect(query.flatMap(folded).some((word) => answers(word, hit, range))).toBe(true);
          const text = fields[hit.field] ?? '';
          const { start = 0, end = 0, marks = [] } = hit.at ?? {};
          const lettersOf = (parts: readonly string[]) => parts.join('').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
          expect(lettersOf(marks.map((mark) => text.slice(...mark)))).toBe(lettersOf(marked(hit)));
          expect(marks.some(([from, to]) => from <= start && to === end)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('answers any query, with falling scores and ranges inside their snippets', () => {
    fc.assert(
      fc.property(documents, anyUnits, anyUnits, (docs, query, text) => {
        const engine = engineOf([...docs, note('any', text)]);
        const { total, hits } = engine.search(query, { limit: 3 });
        expect(hits.length).toBe(Math.min(3, total));
        hits.forEach((hit, i) => {
          expect(hit.score).toBeGreaterThan(0);
          expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Infinity);
          let before = 0;
          for (const [start, end] of hit.ranges) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(hit.snippet.length);
        });
      }),
      { numRuns: 500 },
    );
  });
});

it('ranks no document by a misspelt word above one by the very word, whatever their lengths', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(5), fc.nat(5), fc.boolean(), (filler, often, rarely, titled) => {
      const exact = note('exact', `${'other '.repeat(filler)}harbour`);
      const fuzzy = ['harbor', 'harbours', 'harbuor'].map((word, i) =>
        note(`fuzzy${i}`, `${word} `.repeat(often + 1), titled ? `${word} `.repeat(rarely + 1) : undefined),
      );
      expect(idsFor([...fuzzy, exact], 'harbour')[0]).toBe('note-exact');
    }),
    { numRuns: 100 },
  );
});

function answers(word: string, { snippet }: SearchHit, [start, end]: [number, number]): boolean {
  const found = folded(snippet.slice(start, end));
  if (found.length !== 1 || !found[0]) return false;
  return found[0].startsWith(word) || new EditDistance(unitsOf(word)).to(unitsOf(found[0])) <= 2;
}
