import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import { unitsOf } from './dictionary';
import { EditDistance } from './editDistance';
import { createSearchEngine, type SavedIndex, type SearchDocument, type SearchHit } from './index';
import { anyDocument, anyId, anyUnits, anyWord, documents } from './testing/documents';
import { FIELDS } from './types';
import { wordsOf } from './words';

const engineOf = (docs: readonly SearchDocument[]) => {
  const engine = createSearchEngine();
  for (const doc of docs) engine.put(doc);
  return engine;
};
const idsFor = (docs: readonly SearchDocument[], query: string) =>
  engineOf(docs)
    .search(query)
    .hits.map(({ id }) => id);
const folded = (text: string) => wordsOf(text).map(({ word }) => word);
const wordsIn = ({ fields }: SearchDocument) => FIELDS.flatMap((field) => folded(fields[field] ?? ''));
const note = (rest: string, text: string, title?: string): SearchDocument => ({
  id: `note-${rest}` as AnyId, // of the form of an id
  kind: 'note',
  title: title ?? rest,
  fields: { text, ...(title && { title }) },
});

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
          const place = fields[hit.field]?.slice(hit.at?.start, hit.at?.end) ?? '';
          expect(marked(hit).map((each) => each.replace(/\s/g, ' '))).toContain(place.replace(/\s/g, ' '));
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

const marked = ({ snippet, ranges }: SearchHit) => ranges.map(([start, end]) => snippet.slice(start, end));

function answers(word: string, { snippet }: SearchHit, [start, end]: [number, number]): boolean {
  const found = folded(snippet.slice(start, end));
  if (found.length !== 1 || !found[0]) return false;
  return found[0].startsWith(word) || new EditDistance(unitsOf(word)).to(unitsOf(found[0])) <= 2;
}

describe('what is found', () => {
  const docs = [
    note('port', 'The harbour was closed on Tuesday. Two tankers had drifted.', 'Sandvik'),
    note('vote', 'The council voted against new bollards for the harbours in 2014.'),
    note('letter', 'Closed letter to the harbor master, 2015. The master of the harbour did not answer.'),
  ];

  it.each([
    ['harbour', ['note-port', 'note-letter', 'note-vote'], 'the very word before a longer one'],
    ['harbuor', ['note-port', 'note-letter', 'note-vote'], 'exchanged letters, and one more edit'],
    ['councill tankrs', ['note-port', 'note-vote'], 'a typo in each word, either document'],
    ['sandvik', ['note-port'], 'a title'],
    ['2014', ['note-vote'], 'a number'],
    ['2016', [], 'never another number'],
    ['"master of the harbour"', ['note-letter'], 'words side by side'],
    ['"harbour master"', [], 'not words apart, nor spelt otherwise'],
    ['harbour -letter', ['note-port', 'note-vote'], 'without a word'],
    ['harbour -"two tankers"', ['note-letter', 'note-vote'], 'without a phrase'],
    ['-harbour', [], 'nothing to look for'],
    ['title:harbour', ['note-port', 'note-letter', 'note-vote'], 'unknown syntax as words'],
    ['?!., "" -', [], 'no word at all'],
    ['xyzzy', [], 'no such word'],
  ])('%j finds %j: %s', (query, ids) => {
    expect(idsFor(docs, query).sort()).toEqual([...ids].sort());
  });

  it('puts the exact word first, then the longer word, then the misspelt one', () => {
    const found = idsFor(
      [note('a', 'harbor'), note('b', 'harbours harbours harbours'), note('c', 'x '.repeat(400) + 'harbour')],
      'harbour',
    );
    expect(found).toEqual(['note-c', 'note-b', 'note-a']);
  });

  it('weighs a title above a text, and a rare word above a frequent one', () => {
    expect(idsFor([note('text', 'tanker tanker', 'other'), note('title', 'other', 'tanker')], 'tanker')[0]).toBe(
      'note-title',
    );
    const frequent = Array.from({ length: 10 }, (_, i) => note(`f${i}`, 'harbour harbour'));
    expect(idsFor([...frequent, note('rare', 'bollard')], 'bollards harbours')[0]).toBe('note-rare');
  });

  it('prefers words that stand together as in the query', () => {
    const apart = note('apart', 'drifted then two of the old tankers');
    expect(idsFor([apart, note('near', 'then of the old two tankers drifted')], 'two tankers drifted')[0]).toBe(
      'note-near',
    );
  });

  it('finds only the kinds that are asked for, and counts all of them', () => {
    const engine = engineOf([...docs, { ...docs[0]!, id: 'claim-1' as AnyId, kind: 'claim' }]); // of the form of an id
    expect(engine.search('harbour', { kinds: ['claim'] }).hits.map(({ kind }) => kind)).toEqual(['claim']);
    expect(engine.search('harbour', { kinds: [] })).toMatchObject({ total: 0, hits: [] });
    const { total, hits } = engine.search('harbour', { limit: 1 });
    expect([total, hits.length]).toEqual([4, 1]);
  });

  it('finds words of scripts without spaces', () => {
    const tokyo = note('tokyo', '昨日、東京都の人口が発表された。');
    expect(idsFor([tokyo, note('other', '大阪の話。')], '人口')).toEqual(['note-tokyo']);
  });

  it('forgets what is removed, and the old words of what is replaced', () => {
    const engine = engineOf(docs);
    engine.remove('note-port' as AnyId); // of the form of an id
    engine.remove('note-nobody' as AnyId); // of the form of an id
    engine.put(note('vote', 'nothing'));
    expect(engine.search('tankers').total + engine.search('bollards').total).toBe(0);
    expect(engine.size).toBe(2);
  });
});

describe('what is said of a hit', () => {
  const doc: SearchDocument = {
    id: 'article-1' as AnyId, // of the form of an id
    kind: 'article',
    title: 'Harbour closed',
    fields: {
      title: 'Harbour closed',
      authors: 'Maja Müller',
      text: 'It rained. The old Harbour was closed by storms.',
    },
  };
  const why = (query: string) => engineOf([doc]).search(query).hits[0]?.why;

  it.each([
    ['harbour', 'title: exact “harbour”'],
    ['storm', 'text: “storms”, a form of “storm”'],
    ['stor', 'text: “storms” begins with “stor”'],
    ['muler', 'author: “müller” for “muler” (1 edit)'],
    ['MULLER rainned', 'author: exact “MULLER”; text: “rained” for “rainned” (1 edit)'],
    ['harbour closed rained', 'title: exact “harbour”, “closed”; text: exact “rained”'],
    ['harbuor closed', 'title: “harbour” for “harbuor” (1 edit), exact “closed”'],
    ['"old harbour"', 'text: exact “old harbour”'],
    [
      'it rained the old harbour was closed by',
      'text: exact “it”, “rained”, “the”, “old”; title: exact “harbour”; text: exact “was” and 2 more words',
    ],
  ])('%j: %s', (query, said) => {
    expect(why(query)).toBe(said);
  });

  it('shows the passage with the words and where it is', () => {
    const [hit] = engineOf([doc]).search('harbour storms').hits;
    expect(hit).toMatchObject({
      field: 'text',
      snippet: 'The old Harbour was closed by storms.',
      at: { start: 19, end: 26 },
    });
    expect(hit && marked(hit)).toEqual(['Harbour', 'storms']);
  });

  it('marks a phrase only where it stands as one', () => {
    const [hit] = engineOf([note('n', 'Old things. The old Harbour, the harbour.')]).search('"old harbour"').hits;
    expect(hit && marked(hit)).toEqual(['old', 'Harbour']);
  });
});

describe('queries that are no queries', () => {
  const engine = engineOf(Array.from({ length: 50 }, (_, i) => note(String(i), `harbour ${i} closed quay`)));

  it.each([
    ['a hundred thousand letters', 'a'.repeat(100_000)],
    ['ten thousand words', 'quay harbour '.repeat(5000)],
    ['ten thousand different words', Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(' OR ')],
    ['only quotation marks', '"'.repeat(100_000)],
    ['only minus signs', '- '.repeat(50_000)],
    ['an expression', '^(a+)+$ [quay] \\w{1,9}'.repeat(100)],
    ['broken pairs and marks of direction', '\ud83d \u202e\u200f\udea2 '.repeat(1000)],
    ['Han without end', '東京都'.repeat(30_000)],
  ])('%s: answered', (_, query) => {
    const { total, hits } = engine.search(query);
    expect(total).toBeLessThanOrEqual(50);
    expect(hits.length).toBeLessThanOrEqual(20);
  });
});

describe('fields of a query', () => {
  const tagged = (rest: string, text: string, facets: string[], date: number): SearchDocument => ({
    ...note(rest, text),
    facets: ['type:note', ...facets],
    date,
  });
  const docs = [
    tagged('a', 'harbour', ['tag:ports', 'by:lind', 'by:maja'], 20140912),
    tagged('b', 'harbour harbour', ['tag:ports of old', 'by:osei'], 20150100),
    tagged('c', 'quay', ['tag:ports', 'stance:supports'], 20160000),
  ];

  it.each([
    ['harbour tag:ports', ['a']],
    ['harbour tag:por', ['b', 'a']],
    ['tag:"ports of old"', ['b']],
    ['tag:ports', ['c', 'a']],
    ['tag:ports -by:lind', ['c']],
    ['by:"maja lin"', ['a']],
    ['harbour by:lind OR by:osei', ['b', 'a']],
    ['year:2014', ['a']],
    ['after:2014', ['c', 'b']],
    ['before:2015-01', ['a']],
    ['before:2014-09-12', []],
    ['stance:sup', ['c']],
    ['type:claim harbour', []],
    ['quay OR harbour -tag:"ports of old"', ['a', 'c']],
  ])('%j finds %j', (query, ids) => {
    const found = idsFor(docs, query).map((id) => id.slice(5));
    expect(query.includes('OR harbour') ? found.sort() : found).toEqual(ids);
  });
});

describe('what is most alike', () => {
  const docs = [
    note('levy', 'The council raised the levy on lorries at the quay.'),
    note('lorries', 'Lorries pay a levy of nine crowns.'),
    note('weather', 'The weather was fair.'),
    note('fish', 'Herring and cod.'),
  ];

  it('shares rare words, and is never the document itself', () => {
    const engine = engineOf(docs);
    const { hits } = engine.similar({ id: docs[0]!.id });
    expect(hits[0]?.id).toBe('note-lorries');
    expect(hits.map(({ id }) => id)).not.toContain('note-levy');
    expect(engine.similar({ text: 'a levy for a lorry' }).hits.map(({ id }) => id)).toContain('note-levy');
    expect(engine.similar({ id: 'note-nobody' as AnyId })).toMatchObject({ total: 0, hits: [] }); // of the form of an id
  });
});

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

/** As from a file: copies of the arrays, and the records by place. */
function reread(engine: ReturnType<typeof createSearchEngine>): SavedIndex {
  const { records, ...arrays } = engine.save();
  const bytes = Uint8Array.from([...records].flatMap((record) => [...record]));
  return { ...structuredClone(arrays), readRecord: (from, length) => bytes.slice(from, from + length) };
}

it('offers the nearest spelling when nothing is found', () => {
  const engine = engineOf([note('a', 'bibliography of the harbour')]);
  expect(engine.search('bubliogrefxy')).toMatchObject({ total: 0, didYouMean: 'bibliography' });
  expect(engine.search('harbour').didYouMean).toBeUndefined();
  expect(engine.search('xyzzyx').didYouMean).toBeUndefined();
});

it('searches the words of a quotation apart when a sentence quotes what nothing holds', () => {
  const engine = engineOf([note('a', 'The council of the harbour raised a levy on every lorry in the old town')]);
  const asked = 'in June the council said that "levy council raised" lorry town harbour every old';
  const { hits, notes } = engine.search(asked);
  expect(hits.length).toBe(1);
  expect(notes.join()).toContain('searched apart');
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
