import { Transform } from 'unicode2latex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibtex } from './read';
import { namesFromBibtex } from './readNames';
import { dateFromEdtf, dateFromYear } from './readDates';
import { textFromLatex } from './readText';
import { escapeLatex } from './writeText';

const item = (fields: string, type = 'article') => parseBibtex(`@${type}{key, ${fields}}`).references[0]?.csl;

describe('a file', () => {
  it('is read entry by entry: a broken one is reported by line, the others come in', () => {
    const { references, failed } = parseBibtex(`An email to a@b.example is a comment.
@string{tr = {Trade } # "Review"}
@Comment{jabref-meta: @article{hidden, title = {no}}}
@article{one:2024+x, journal = tr # { B}, title = "A {"}quoted{"} M\\"uller" month = may }
@book{broken, title = {It never ends,
  year = 2001}

@book{closed, title = {Too early}},
  year = 2002}
@preamble{"\\newcommand{\\holm}{Holmå}"}
@misc(round, title = {At \\holm}, year = 2003)
@misc{, title = {No key}}
@misc{open, title = {No end
`);
    expect(references.map(({ id, csl }) => [id, csl.title])).toEqual([
      ['one:2024+x', 'A "quoted" Müller'],
      ['closed', 'Too early'],
      ['round', 'At Holmå'],
      ['no', 'No key'],
    ]);
    expect(references[0]?.csl['container-title']).toBe('Trade Review B');
    expect(failed.map(({ line }) => line)).toEqual([5, 9, 13]);
  });

  it('is read to its end in the time that it takes when no value in it ends', () => {
    const open = `@misc{open, title = {${'word '.repeat(200)}\n`;
    const { references, failed } = parseBibtex(`${open.repeat(400)}@misc{last, title = {The last}}`);
    expect(references.map(({ id }) => id)).toEqual(['last']);
    expect(failed.map(({ line }) => line)).toEqual(Array.from({ length: 400 }, (_, at) => at + 1));
  });

  it('inherits what an entry cross-references', () => {
    const [child] = parseBibtex(`@inproceedings{child, title = {Part}, crossref = {Whole}}
      @proceedings{whole, title = {The Proceedings}, editor = {Ann Holm}, year = 1999}`).references;
    expect(child?.csl).toEqual({
      type: 'paper-conference',
      title: 'Part',
      'container-title': 'The Proceedings',
      editor: [{ family: 'Holm', given: 'Ann' }],
      issued: { 'date-parts': [[1999]] },
      custom: { crossref: 'Whole' },
    });
  });

  it('never throws, whatever it holds', () => {
    const piece = fc.constantFrom(
      '@',
      'article',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      '\\',
      'a',
      '\n',
      ' and ',
      '$',
      '^',
      '(',
      ')',
      '%',
      '\\"',
      '\\href{',
    );
    const file = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          file,
          file.map((text) => `@a{k,t={${text}`),
          fc.string(),
        ),
        (text) => void parseBibtex(text),
      ),
      { numRuns: 500 },
    );
  });
});

describe('text', () => {
  it.each([
    [String.raw`{\'\i}\'{\i}\'{i}\'i \v{c}\c c {\aa}\ss{} \o stra`, 'íííí čç åß østra'],
    [String.raw`G{\"o}del, Erd{\H{o}}s, na{\"\i}ve, \AE sir`, 'Gödel, Erdős, naïve, Æsir'],
    ["``Double'' `single' don't -- and --- ?` !`", "“Double” ‘single' don't – and — ¿ ¡"],
    [
      String.raw`\emph{Limosa} {\it limosa} \textbf{b} {\sc Acme} H\textsubscript{2}O`,
      '<i>Limosa</i> <i>limosa</i> <b>b</b> <span style="font-variant:small-caps;">Acme</span> H<sub>2</sub>O',
    ],
    [
      String.raw`$E = mc^2$ and H$_{2}$O, $\alpha$-decay, 5\% \& \$3`,
      'E = mc<sup>2</sup> and H<sub>2</sub>O, α-decay, 5% & $3',
    ],
    [String.raw`The $\frac{a}{b}$ of it`, String.raw`The $\frac{a}{b}$ of it`],
    [
      String.raw`\unknown{Kept} \href{https://a.example}{shown} \url{https://b.example/x_y}`,
      'Kept shown https://b.example/x_y',
    ],
    ['{The {NATO} Files}', 'The NATO Files'],
    ['50% of $ and } stray', '50% of $ and stray'],
    ['a~b', 'a\u00a0b'],
  ])('%s', (latex, text) => {
    expect(textFromLatex(latex)).toBe(text);
  });

  it('has every letter that unicode2latex knows, written in TeX or as it is', () => {
    const latin = Array.from({ length: 0x1f00 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => /^[\u00c0-\u024f\u1e00-\u1eff]$/.test(letter) && /^\p{Script=Latin}$/u.test(letter),
    );
    const transform = new Transform('bibtex');
    expect(latin.length).toBeGreaterThan(400);
    const lost = latin.flatMap((letter) => {
      const latex = transform.tolatex(letter);
      const read = [textFromLatex(letter), textFromLatex(latex), textFromLatex(`{${latex}}`)];
      return read.every((text) => text === letter) ? [] : [[letter, latex, ...read]];
    });
    const withoutCommand = ['ĸ', 'ŉ', 'ſ', 'ẛ']; // unicode2latex writes other letters for them
    expect(lost.filter(([letter = '']) => !withoutCommand.includes(letter))).toEqual([]);
    expect(latin.filter((letter) => textFromLatex(escapeLatex(letter)) !== letter)).toEqual([]);
  });
});

describe('what no style may change the case of', () => {
  it.each([
    ['On {{pH}} and {NATO}', 'On <span class="nocase">pH</span> and NATO'],
    [String.raw`{{\'E}}tude`, 'Étude'],
    [String.raw`\textit{{Limosa}}`, '<i>Limosa</i>'],
    ['{{A} and {B}}', 'A and B'],
    ['{{{{pH}} of {NATO}}}', '<span class="nocase">pH of NATO</span>'],
  ])('%s', (latex, text) => {
    expect(textFromLatex(latex)).toBe(text);
  });
});

describe('names', () => {
  it.each([
    ['Jan van der Berg', [{ given: 'Jan', 'non-dropping-particle': 'van der', family: 'Berg' }]],
    [
      'de la Cruz, Ana and {ACME and Sons} and others',
      [{ 'non-dropping-particle': 'de la', family: 'Cruz', given: 'Ana' }, { literal: 'ACME and Sons' }],
    ],
    ['King, Jr., Martin Luther', [{ family: 'King', suffix: 'Jr.', given: 'Martin Luther' }]],
    [
      String.raw`{\'E}mile Zola AND Ludwig {van Beethoven}`,
      [
        { given: 'Émile', family: 'Zola' },
        { given: 'Ludwig', family: 'van Beethoven' },
      ],
    ],
    [
      'family=Kulk, given={Jan}, prefix=van der, useprefix=false',
      [{ family: 'Kulk', given: 'Jan', 'dropping-particle': 'van der' }],
    ],
    [
      'Doe, J., Roe, A. B.',
      [
        { family: 'Doe', given: 'J.' },
        { family: 'Roe', given: 'A. B.' },
      ],
    ],
    ['A.~D.~P. Howard', [{ given: 'A. D. P.', family: 'Howard' }]],
    ['Plato', [{ family: 'Plato' }]],
    ['Ferdinand and', [{ family: 'Ferdinand' }]],
  ])('%s', (source, names) => {
    expect(namesFromBibtex(source)).toEqual(names);
  });
});

describe('dates', () => {
  it.each([
    ['2024-09-12', { 'date-parts': [[2024, 9, 12]] }],
    ['2024-21', { 'date-parts': [[2024]], season: 1 }],
    ['1984~', { 'date-parts': [[1984]], circa: true }],
    ['1999/2001', { 'date-parts': [[1999], [2001]] }],
    ['-0099', { 'date-parts': [[-100]] }],
    ['2004/..', { raw: '2004/..' }],
    ['198X', { raw: '198X' }],
  ])('in EDTF: %s', (text, date) => {
    expect(dateFromEdtf(text)).toEqual(date);
  });

  it.each([
    ['2017', '10~jan', '', { 'date-parts': [[2017, 1, 10]] }],
    ['2017', 'September', '3', { 'date-parts': [[2017, 9, 3]] }],
    [
      '2017',
      'mar/apr',
      '',
      {
        'date-parts': [
          [2017, 3],
          [2017, 4],
        ],
      },
    ],
    ['2017', 'Spring', '', { 'date-parts': [[2017]], season: 1 }],
    ['in press', 'may', '', { raw: 'in press' }],
    ['1998--99', '', '', { 'date-parts': [[1998], [1999]] }],
    ['c. 1850', '', '', { 'date-parts': [[1850]], circa: true }],
  ])('in years and months: %s %s %s', (year, month, day, date) => {
    expect(dateFromYear(textFromLatex(year), textFromLatex(month), day)).toEqual(date);
  });
});

describe('fields', () => {
  it('mean what the kind of entry makes of them', () => {
    expect(item('journal = {J}, number = 3, eid = {e12}, pages = {1 -- 5}')).toMatchObject({
      'container-title': 'J',
      issue: '3',
      number: 'e12',
      page: '1-5',
    });
    expect(item('series = {S}, number = 3', 'book')).toMatchObject({
      'collection-title': 'S',
      'collection-number': '3',
    });
    expect(item('institution = {I}, number = 3', 'techreport')).toMatchObject({
      type: 'report',
      publisher: 'I',
      number: '3',
    });
    expect(item('school = {S}', 'mastersthesis')).toMatchObject({
      type: 'thesis',
      genre: 'Master’s thesis',
      publisher: 'S',
    });
    expect(item(String.raw`howpublished = {\url{https://a.example/x_y}}`, 'misc')).toEqual({
      type: 'document',
      URL: 'https://a.example/x_y',
    });
    expect(item('doi = {https://doi.org/10.1/ab_c}, url = {https://a.example/x\\_y--z}')).toMatchObject({
      DOI: '10.1/ab_c',
      URL: 'https://a.example/x_y--z',
    });
  });

  it('that nobody knows are kept under their names', () => {
    expect(item('Owner = {me}, file = {:a\\_b.pdf:PDF}')).toEqual({
      type: 'article-journal',
      custom: { Owner: 'me', file: ':a_b.pdf:PDF' },
    });
  });
});

it.each(['constructor', '__proto__', 'toString', 'valueOf'])('reads “%s” as a word wherever it stands', (word) => {
  const { references, failed } = parseBibtex(`@book{parent, title = {Quays}, ${word} = {kept}}
@${word}{${word}, title = {A levy}, year = 2001, month = {${word}}, langid = {${word}}, type = {${word}}}
@inbook{part, title = {A part}, crossref = {parent}}`);
  expect(failed).toEqual([]);
  expect(structuredClone(references)).toEqual(references); // no function has come in
  expect(references.map(({ id }) => id)).toEqual(['parent', word, 'part']);
});
