import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { recogniseFormat, referenceFormats, type Reference } from '.';
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES } from './cslFields';
import { lossesOf } from './readBack';

/*
 * The law of every format that is written and read: what comes back is what went out, up to the losses that were
 * declared; and for ordinary works there are none.
 */

const letters = fc.constantFrom(...'abcxyzABCÉéßøłőžŞ東京абв😀α∑𝔄-–—’“”.,:;!?&%$#_~^{}()[]<>|"\'`/@ \\');
const wild = fc
  .array(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 1 })), { maxLength: 12 })
  .map((all) => all.join(''));

const wildName = fc.oneof(
  fc.record({ literal: wild }),
  fc.record(
    { family: wild, given: wild, suffix: wild, 'non-dropping-particle': wild, 'dropping-particle': wild },
    { requiredKeys: ['family'] },
  ),
);
const number = (min: number, max: number) => fc.integer({ min, max });
const parts = fc.oneof(
  fc.tuple(number(-500, 2100).filter((year) => year !== 0)),
  fc.tuple(number(1, 2100), number(1, 12)),
  fc.tuple(number(1, 2100), number(1, 12), number(1, 31)),
);
const wildDate = fc.oneof(
  fc.record(
    { 'date-parts': fc.array(parts, { minLength: 1, maxLength: 2 }), circa: fc.boolean(), season: number(1, 4) },
    { requiredKeys: ['date-parts'] },
  ),
  fc.record({ raw: wild }),
  fc.record({ literal: wild }),
);
const some = <T>(variables: ReadonlySet<string>, value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...variables), value, { maxKeys: 4, noNullPrototype: true });

/** Anything that the schema admits. */
const wildItem: fc.Arbitrary<CslItem> = fc
  .tuple(
    fc.constantFrom(...CSL_TYPES),
    some(new Set([...TEXT_VARIABLES, ...NUMBER_VARIABLES]), wild),
    some(NAME_VARIABLES, fc.array(wildName, { maxLength: 3 })),
    some(DATE_VARIABLES, wildDate),
    fc.dictionary(fc.constantFrom('owner', 'C7', 'Label x', 'é'), wild, { noNullPrototype: true }),
  )
  .map(([type, texts, names, dates, custom]) => ({ type, ...texts, ...names, ...dates, custom }));

const word = fc.constantFrom(
  'Łódź',
  'Straße',
  'Ærø',
  'tide',
  'levy',
  'NATO',
  '東京',
  'Привет',
  '5 %',
  'R&D',
  '“first”',
  'H<sub>2</sub>O',
  '<i>Limosa</i>',
  '<span class="nocase">of NATO and pH</span>',
  'C#',
  'α-decay',
  '😀',
  'ﬁne',
  '_x_',
  '$3',
  'what?',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const person = fc.oneof(
  fc.record({
    family: fc.constantFrom('Holm', 'García Márquez', 'Łuczak', 'O’Neill', '山田'),
    given: fc.constantFrom('Ana', 'J. K.', 'Jean-Luc', '太郎'),
  }),
  fc.record({
    family: fc.constant('Berg'),
    given: fc.constant('Jan'),
    'non-dropping-particle': fc.constantFrom('van der', 'de la', 'von'),
  }),
  fc.record({ family: fc.constant('King'), given: fc.constant('Martin'), suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({ literal: fc.constantFrom('ACME Staff', 'Ministry of Health and Care', '新华社 编辑部') }),
);
const people = fc.array(person, { minLength: 1, maxLength: 4 });
const day = fc
  .oneof(
    fc.tuple(number(1500, 2100)),
    fc.tuple(number(1500, 2100), number(1, 12)),
    fc.tuple(number(1500, 2100), number(1, 12), number(1, 28)),
  )
  .map((parts) => ({ 'date-parts': [parts] }));
const digits = fc.integer({ min: 1, max: 9999 }).map(String);

/** Works as people have them, with what every format has a place for. */
const ordinary: fc.Arbitrary<CslItem> = fc.oneof(
  fc.record(
    {
      type: fc.constantFrom('article-journal', 'article-magazine', 'article-newspaper'),
      title: phrase,
      author: people,
      'container-title': phrase,
      issued: day,
      volume: digits,
      issue: digits,
      page: fc.constantFrom('1-9', '33', 'e12'),
      DOI: fc.constant('10.1000/a_b(c)'),
      URL: fc.constant('https://news.example/a_b?c=1&d=50%25#top'),
      accessed: day,
      abstract: phrase,
      language: fc.constantFrom('en-GB', 'de', 'tlh'),
      ISSN: fc.constant('1234-5679'),
    },
    { requiredKeys: ['type', 'title'] },
  ),
  fc.record(
    {
      type: fc.constant('book'),
      title: phrase,
      author: people,
      editor: people,
      publisher: phrase,
      'publisher-place': phrase,
      issued: day,
      edition: digits,
      'collection-title': phrase,
      'number-of-pages': digits,
      ISBN: fc.constant('978-0-306-40615-7'),
    },
    { requiredKeys: ['type', 'title'] },
  ),
  fc.record(
    {
      type: fc.constant('chapter'),
      title: phrase,
      author: people,
      editor: people,
      'container-title': phrase,
      publisher: phrase,
      issued: day,
      page: fc.constant('3-12'),
    },
    { requiredKeys: ['type', 'title'] },
  ),
  fc.record(
    {
      type: fc.constantFrom('webpage', 'post-weblog'),
      title: phrase,
      author: people,
      'container-title': phrase,
      URL: fc.constant('https://a.example/~me/x'),
      issued: day,
      accessed: day,
    },
    { requiredKeys: ['type', 'title'] },
  ),
  fc.record(
    {
      type: fc.constant('thesis'),
      genre: fc.constantFrom('PhD thesis', 'Master’s thesis', 'Diplomarbeit'),
      title: phrase,
      author: people,
      publisher: phrase,
      issued: day,
    },
    { requiredKeys: ['type', 'title', 'genre'] },
  ),
  fc.record(
    {
      type: fc.constantFrom('report', 'paper-conference', 'patent', 'dataset', 'software', 'legislation', 'map'),
      title: phrase,
      author: people,
      issued: day,
      keyword: fc.constantFrom('tides', 'tides, levy'),
      note: phrase,
    },
    { requiredKeys: ['type', 'title'] },
  ),
);

const works = (item: fc.Arbitrary<CslItem>) =>
  fc.array(item, { maxLength: 4 }).map((items): Reference[] => items.map((csl, n) => ({ id: `key:${n}+x`, csl })));

describe.each(referenceFormats.filter(({ write }) => write !== undefined))(
  '$label',
  ({ id, label, parse, write = () => ({ text: '', lost: [] }) }) => {
    const roundTrip = (references: readonly Reference[]) => {
      const { text, lost } = write(references);
      const { references: read, failed } = parse(text);
      expect(failed).toEqual([]);
      expect(read).toHaveLength(references.length);
      const found = references.flatMap((reference, n) => lossesOf(reference, read.slice(n, n + 1), label));
      return { lost, found };
    };
    const places = (losses: readonly { id: string; field: string }[]) =>
      losses.map(({ id, field }) => `${id} ${field}`);

    it('brings back what went out, up to the losses that were declared', () => {
      fc.assert(
        fc.property(works(wildItem), (references) => {
          const { lost, found } = roundTrip(references);
          expect(places(lost)).toEqual(places(found));
        }),
      );
    });

    it('loses nothing of an ordinary work', () => {
      fc.assert(
        fc.property(works(ordinary), (references) => {
          expect(roundTrip(references)).toEqual({ lost: [], found: [] });
        }),
      );
    });

    it('is recognised by what it holds', () => {
      fc.assert(
        fc.property(
          works(ordinary).filter((all) => all.length > 0),
          (references) => {
            const recognised = recogniseFormat(write(references).text)?.id;
            expect(recognised).toBe(id === 'biblatex' ? 'bibtex' : id);
          },
        ),
      );
    });
  },
);

it.each(['biblatex', 'bibtex', 'ris', 'endnote-xml'])('reports nothing that only looks different: %s', (id) => {
  const csl = {
    type: 'article-journal',
    title: 'Tides',
    page: '3--4',
    DOI: '10.1000/a{b}',
    abstract: 'One.\r\nTwo.',
    issued: { season: 1, 'date-parts': [[1999], [2000]] },
    accessed: { 'date-parts': [['2020', '05']] },
  };
  const format = referenceFormats.find((each) => each.id === id);
  expect(format?.write?.([{ id: 'a', csl }]).lost).toEqual([]);
});

it.each(['biblatex', 'bibtex', 'ris', 'endnote-xml'])(
  'says of a field named as what every object has that it is lost: %s',
  (id) => {
    const format = referenceFormats.find((each) => each.id === id);
    const csl = { type: 'toString', title: 'Tides', constructor: 'x' } as unknown as CslItem;
    const reasons = format?.write?.([{ id: 'a', csl }]).lost.filter(({ field }) => field === 'constructor');
    expect(reasons).toEqual([
      { id: 'a', field: 'constructor', reason: expect.stringMatching(/has no (?:place|field) for it/) },
    ]);
  },
);
