import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../../shared/model/records';
import { biblatex, bibtex } from '.';
import { parseBibtex } from './read';
import { textFromLatex } from './readText';
import { edtfFromDate } from './writeDates';
import { bibtexNames } from './writeNames';
import { escapeLatex, richLatex, titleLatex } from './writeText';

const report: CslItem = {
  type: 'article-newspaper',
  title: 'Levy of 5 % & NATO at Holm: a “first”',
  author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, { literal: 'ACME Staff' }],
  'container-title': 'The Holm Courier',
  publisher: 'The Holm Courier',
  issued: { 'date-parts': [[2024, 9, 12]] },
  accessed: { 'date-parts': [[2024, 10, 1]] },
  URL: 'https://courier.example/a_b?c=1&d=50%25#top',
  language: 'en-GB',
};

const write = (csl: CslItem, format = biblatex) => {
  if (!format.write) throw new Error('only read');
  return format.write([{ id: 'berg2024levy', csl }]);
};
const fields = (csl: CslItem, format = biblatex) =>
  Object.fromEntries(
    [...write(csl, format).text.matchAll(/^ {2}([^ ]+) = (.*),$/gm)].map(([, name, value]) => [name, value]),
  );

it.each(['Lind, Maja and others', '{Port Office} AND Others'])('says again that there are others: %s', (author) => {
  const [entry] = parseBibtex(`@book{a, author = {${author}}, editor = {Osei, Kofi}, title = {T}}`).references;
  const { text, lost } = write(entry!.csl, bibtex); // it has one entry
  expect(text).toMatch(/author = .* and others},\n/);
  expect(text).toContain('editor = {Osei, Kofi}');
  expect(text).not.toContain('and-others');
  expect(lost).toEqual([]);
});

describe('a news report', () => {
  it('in BibLaTeX is an article of a newspaper, and nothing is lost', () => {
    expect(write(report)).toEqual({
      text: String.raw`@article{berg2024levy,
  author = {van der Berg, Jan and {ACME Staff}},
  title = {Levy of 5 \% \& {NATO} at {Holm}: a “first”},
  journaltitle = {The Holm Courier},
  date = {2024-09-12},
  publisher = {The Holm Courier},
  urldate = {2024-10-01},
  url = {https://courier.example/a_b?c=1&d=50%25#top},
  langid = {british},
  entrysubtype = {newspaper},
}
`,
      lost: [],
    });
  });

  it('in BibTeX has a month and a day, and its kind in a field that BibTeX passes over', () => {
    const { text, lost } = write(report, bibtex);
    expect(text).toContain('  journal = {The Holm Courier},\n  year = {2024},\n  month = sep,\n  day = {12},\n');
    expect(text).toContain('  entrysubtype = {newspaper},\n');
    expect(lost).toEqual([]);
  });
});

describe('names', () => {
  it.each<[CslName, string, boolean?]>([
    [{ family: 'Doe', given: 'Jane' }, 'Doe, Jane'],
    [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, 'King, Jr., Martin'],
    [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, 'van Beethoven, Ludwig'],
    [{ family: 'von Neumann', given: 'John' }, '{von Neumann}, John'],
    [{ family: 'Humboldt', given: 'A.', 'dropping-particle': 'von' }, 'von Humboldt, A.', true],
    [{ family: 'Fontaine', given: 'J.', 'non-dropping-particle': 'La' }, 'La Fontaine, J.', true],
    [{ literal: 'Food and Agriculture' }, '{Food and Agriculture}'],
    [{ literal: 'others' }, '{others}'],
    [{ family: 'García Márquez' }, 'García Márquez,'],
    [{ family: 'Sand and Co', given: 'X' }, '{Sand and Co}, X'],
    [{ family: 'Plato' }, 'Plato'],
    [{ given: 'Cher' }, '{Cher}'],
    [{}, ''],
  ])('%j', (name, written, isLossy = false) => {
    const reasons: string[] = [];
    expect(bibtexNames([name], 'bibtex', (reason) => reasons.push(reason))).toBe(written);
    expect(reasons.length > 0).toBe(isLossy);
  });
});

describe('text', () => {
  it('is escaped where TeX has its own meaning for it, and no letter is touched', () => {
    expect(escapeLatex('& % $ # _ { } ~ ^ \\')).toBe(
      String.raw`\& \% \$ \# \_ \textbraceleft{} \textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{}`,
    );
    const letters = 'Łódź Ærø ẹ́ Å Привет 東京 العربية 😀 ﬁ';
    expect(escapeLatex(letters)).toBe(letters);
  });

  it('says the same when it is read', () => {
    const character = fc.oneof(
      fc.constantFrom(...'&%$#_{}~^\\<>|"\'@a-`?!'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    );
    const text = fc
      .array(character)
      .map((all) => all.join(''))
      .filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text));
    fc.assert(
      fc.property(text, (text) => {
        expect(textFromLatex(escapeLatex(text))).toBe(text.replace(/ +/g, ' ').replace(/^ | $/g, ''));
      }),
      { examples: [['\u2003'], ['a\u2003b\u2009']] }, // once lost at the end of a field
    );
  });

  it('keeps the markup of CSL and takes every other tag for words', () => {
    expect(richLatex('<i>Limosa</i> H<sub>2</sub>O <span class="nocase">pH</span>')).toBe(
      String.raw`\textit{Limosa} H\textsubscript{2}O {{pH}}`,
    );
    expect(richLatex('a <b> </i> <script>')).toBe(String.raw`a $<$b$>$ $<$/i$>$ $<$script$>$`);
  });

  it('protects capitals in titles, but for the first letter', () => {
    expect(titleLatex('Why NATO left')).toBe('Why {NATO} left');
    expect(titleLatex('iPhones in U.S.-made boats')).toBe('{iPhones} in {U.S}.-made boats');
    expect(titleLatex('<i>Limosa limosa</i> in Essex')).toBe(String.raw`\textit{Limosa limosa} in {Essex}`);
  });
});

describe('dates', () => {
  it.each<[CslItem['issued'] & object, string | undefined]>([
    [{ 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [['2024', '9']] }, '2024-09'],
    [
      {
        'date-parts': [
          [2024, 9, 1],
          [2024, 10, 2],
        ],
      },
      '2024-09-01/2024-10-02',
    ],
    [{ 'date-parts': [[1984]], circa: true }, '1984~'],
    [{ 'date-parts': [[2001]], season: 2 }, '2001-22'],
    [{ 'date-parts': [[-100]] }, '-0099'],
    [{ raw: '2004/..' }, '2004/..'],
    [{ raw: 'last spring' }, undefined],
  ])('%j', (date, edtf) => {
    expect(edtfFromDate(date)).toBe(edtf);
  });

  it('in words stand in the year', () => {
    const { text, lost } = write({ type: 'book', issued: { raw: 'last spring' } });
    expect(text).toContain('year = {last spring}');
    expect(lost).toEqual([]);
  });

  it('that BibTeX cannot say are in its words, and in full beside them', () => {
    expect(fields({ type: 'book', issued: { 'date-parts': [[1999], [2001]] } }, bibtex)).toEqual({
      year: '{1999}',
      date: '{1999/2001}',
    });
    expect(fields({ type: 'book', issued: { 'date-parts': [[2001]], season: 1 } }, bibtex)).toMatchObject({
      month: '{spring}',
    });
  });
});

describe('fields', () => {
  it('have the names that each kind of work wants', () => {
    expect(fields({ type: 'thesis', publisher: 'Uni', 'publisher-place': 'Holm' })).toEqual({
      institution: '{Uni}',
      location: '{Holm}',
    });
    expect(fields({ type: 'thesis', publisher: 'Uni', 'publisher-place': 'Holm' }, bibtex)).toEqual({
      school: '{Uni}',
      address: '{Holm}',
      type: '{Thesis}',
    });
    expect(fields({ type: 'chapter', 'container-title': 'Book', page: '3-9' })).toEqual({
      booktitle: '{Book}',
      pages: '{3--9}',
    });
    expect(fields({ type: 'article-journal', issue: '2', volume: 3 })).toEqual({ number: '{2}', volume: '{3}' });
    expect(fields({ type: 'webpage', archive: 'Box 3', interviewer: [{ literal: 'X' }] })).toEqual({
      archive: '{Box 3}',
      interviewer: '{{X}}',
    });
  });

  it('that find no place are reported, each', () => {
    const { lost } = write({
      type: 'book',
      number: 1,
      'collection-number': 2,
      custom: { owner: 'me', rating: [1] },
      rating: [1],
      edition: 'a\nb',
    });
    expect(lost).toEqual([
      { id: 'berg2024levy', field: 'custom', reason: expect.stringContaining('rating') },
      { id: 'berg2024levy', field: 'rating', reason: expect.stringContaining('no field') },
      { id: 'berg2024levy', field: 'edition', reason: expect.stringContaining('line breaks') },
    ]);
  });

  it('never unbalance an entry, whatever a record holds', () => {
    const text = fc
      .array(fc.constantFrom('{', '}', '\\', '%', '\n', '<i>', '</i>', 'A', ',', ' and ', '"', '@', '#'))
      .map((all) => all.join(''));
    const item = fc.record({
      type: fc.constantFrom('book', 'article-newspaper', 'no-type'),
      title: text,
      URL: text,
      page: text,
      note: text,
      author: fc.array(
        fc.oneof(
          fc.record({ literal: text }),
          fc.record({ family: text, given: text, suffix: text, 'dropping-particle': text }),
        ),
      ),
      issued: fc.oneof(
        fc.record({ raw: text }),
        fc.record({
          'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), text), { maxLength: 3 }), { maxLength: 2 }),
        }),
      ),
    });
    fc.assert(
      fc.property(item, fc.constantFrom(bibtex, biblatex), (csl, format) => {
        const { text: bib } = write(csl, format);
        let depth = 0;
        let lowest = 0;
        const ends: number[] = [];
        for (let index = 0; index < bib.length; index++) {
          if (bib[index] === '{') depth++;
          if (bib[index] === '}' && --depth === 0) ends.push(index);
          lowest = Math.min(lowest, depth);
        }
        expect({ lowest, ends }).toEqual({ lowest: 0, ends: [bib.length - 2] });
      }),
    );
  });
});

it('brings dates in words back when they are EDTF, from BibTeX too', () => {
  for (const raw of ['199X', '1999?/2001', '1984/..']) {
    const { lost } = bibtex.write?.([{ id: 'a', csl: { type: 'book', title: 'T', issued: { raw } } }]) ?? {};
    expect(lost, raw).toEqual([]);
  }
});
