import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import { createSearchEngine, MemoryRecords, type SavedIndex } from './index';
import { anyDocument, anyId, anyWord, documents } from './testing/documents';
import { engineOf, note } from './testing/engines';

describe('a saved index', () => {
  it('answers as the one that was saved, before and after changes', () => {
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.oneof(anyDocument, anyId), { maxLength: 60 }),
        fc.array(anyWord, { minLength: 1, maxLength: 3 }),
        (docs, steps, words) => {
          const engine = engineOf(docs);
          engine.remove(docs[0]!.id); // there is a document
          const again = createSearchEngine(undefined, reread(engine));
          const query = words.join(' ');
          expect(again.search(query)).toEqual(engine.search(query));
          for (const step of steps)
            for (const each of [engine, again]) {
              if (typeof step === 'string') each.remove(step);
              else each.put(step);
            }
          expect(again.size).toBe(engine.size);
          expect(again.search(query)).toEqual(engine.search(query));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps only what is told to stay', () => {
    const engine = engineOf([note('a', 'harbour'), note('b', 'harbour'), note('c', 'harbour')]);
    engine.keepOnly(new Set(['note-b' as AnyId])); // of the form of an id
    expect(engine.search('harbour').hits.map(({ id }) => id)).toEqual(['note-b']);
  });
});

/** As from a file: copies of the arrays, and a store that adds to what was there. */
function reread(engine: ReturnType<typeof engineOf>): SavedIndex {
  const { records, ...arrays } = engine.save();
  return { ...structuredClone(arrays), records: new MemoryRecords(records) };
}
