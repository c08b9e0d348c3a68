import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '.';
import { ris } from './ris';
import { dateFromTagged } from './tagged/dates';
import { nameFromTagged, nameToTagged } from './tagged/names';

const noText = { text: '', lost: [] };
const record = (lines: string) => ris.parse(`TY  - JOUR\n${lines}\nER  - \n`).references[0]?.csl;

describe('RIS', () => {
  it('of Zotero, with every note and the tags that CSL has no variable for', () => {
    const { references, failed } = ris.parse(`TY  - JOUR
TI  - Tides and levies
AU  - van der Berg, Jan
AU  - Holm, Ana, Jr.
A2  - Editor, Ed
T2  - Journal of Harbours
J2  - J. Harb.
VL  - 4
IS  - 2
SP  - 101
EP  - 9
PY  - 2024
DA  - 2024/09/12/
Y2  - 2024/10/01/
SN  - 1234-5679
DO  - https://doi.org/10.1000/x
UR  - https://a.example/1
UR  - https://b.example/2
KW  - tides
KW  - Aged, 80 and over
N1  - first
N1  - second
U1  - 27169098[pmid]
C8  - own
ID  - berg2024
ER  - 
`);
    expect(failed).toEqual([]);
    expect(references).toEqual([
      {
        id: 'berg2024',
        line: 1,
        csl: {
          type: 'article-journal',
          title: 'Tides and levies',
          author: [
            { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
            { family: 'Holm', given: 'Ana', suffix: 'Jr.' },
          ],
          editor: [{ family: 'Editor', given: 'Ed' }],
          'container-title': 'Journal of Harbours',
          'container-title-short': 'J. Harb.',
          volume: '4',
          issue: '2',
          page: '101-9',
          issued: { 'date-parts': [[2024, 9, 12]] },
          accessed: { 'date-parts': [[2024, 10, 1]] },
          ISSN: '1234-5679',
          DOI: '10.1000/x',
          URL: 'https://a.example/1',
          keyword: 'tides; Aged, 80 and over',
          note: 'first\nsecond',
          PMID: '27169098',
          custom: { UR: 'https://b.example/2', C8: 'own' },
        },
      },
    ]);
  });

  it('of EndNote: keywords a line each, one page tag, short titles that are the title', () => {
    expect(record('TI  - T\nST  - T\nKW  - tides\nlevy\nSP  - 1-11\nPY  - 2010\nAB  - One\nTwo')).toEqual({
      type: 'article-journal',
      title: 'T',
      keyword: 'tides, levy',
      page: '1-11',
      issued: { 'date-parts': [[2010]] },
      abstract: 'One\nTwo',
    });
  });

  it('of Ovid, PubMed and others: JF and JO, T1 and N2, Y1, DOI under M3, numbers under AN', () => {
    expect(
      record(
        'T1  - T\nJF  - Journal of Harbours\nJO  - J. Harb.\nN2  - Words\nY1  - 2005/07/15\nM3  - doi: 10.1063/1.1954747\nDB  - PubMed\nAN  - 123',
      ),
    ).toEqual({
      type: 'article-journal',
      title: 'T',
      'container-title': 'Journal of Harbours',
      'container-title-short': 'J. Harb.',
      abstract: 'Words',
      issued: { 'date-parts': [[2005, 7, 15]] },
      DOI: '10.1063/1.1954747',
      PMID: '123',
      archive: 'PubMed',
    });
  });

  it('reports a record without a kind by its line, and reads the others, ended or not', () => {
    const { references, failed } = ris.parse(
      '\ufeff\nProvider: X\n\nTI  - No kind\nER  - \n\nTY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two',
    );
    expect(references.map(({ csl }) => csl.title)).toEqual(['One', 'Two']);
    expect(failed).toEqual([{ line: 4, reason: expect.stringContaining('TY') }]);
  });

  it('keeps lines of a value that look like tags in the value, as an abstract has that quotes a record', () => {
    const abstract = 'What they sent:\nTY  - JOUR\nTI  - Tides\nER  - ';
    const { text, lost } = ris.write?.([{ id: 'holm2024', csl: { type: 'book', title: 'Files', abstract } }]) ?? noText;
    expect(lost).toEqual([]);
    expect(ris.parse(text).references.map(({ csl }) => csl['abstract'])).toEqual([abstract.trim()]);
  });

  it.each(['TY  - JOUR', 'PMID- 1'])('is not what an entry of BibTeX quotes: %s', (line) => {
    expect(recogniseFormat(`@misc{a, abstract = {Sent as\n${line}\nER  - }}`)?.id).toBe('bibtex');
    expect(recogniseFormat(`Exported today\n\n${line}`)?.id).not.toBe('bibtex');
  });

  it('never throws, whatever it holds', () => {
    const piece = fc.constantFrom(
      'TY  - ',
      'JOUR',
      'ER  - ',
      '\n',
      'AU  - ',
      ', ',
      'a',
      'PY  - ',
      '2024/',
      'SN  - ',
      '-',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (all) => void ris.parse(all.join(''))));
  });
});

describe('names', () => {
  it.each([
    ['de la Cruz, Ana', { family: 'Cruz', given: 'Ana', 'non-dropping-particle': 'de la' }],
    ['ACME Staff', { literal: 'ACME Staff' }],
    ['Ministry of Health, Holm,', { literal: 'Ministry of Health, Holm' }],
    ['Catarina Barata', { family: 'Barata', given: 'Catarina' }],
    ['Shruthi BS', { family: 'Shruthi', given: 'BS' }],
    ['Plato', { family: 'Plato' }],
  ])('%s', (text, name) => {
    expect(nameFromTagged(text)).toEqual(name);
    expect(nameFromTagged(nameToTagged(name))).toEqual(name);
  });
});

describe('dates', () => {
  it.each([
    ['2015///', { 'date-parts': [[2015]] }],
    ['2015/october', { 'date-parts': [[2015, 10]] }],
    ['2016/01/', { 'date-parts': [[2016, 1]] }],
    ['2001///Spring', { 'date-parts': [[2001]], season: 1 }],
    ['12 September 2024', { 'date-parts': [[2024, 9, 12]] }],
    ['1999/2001', { 'date-parts': [[1999], [2001]] }],
    ['in press', { raw: 'in press' }],
  ])('%s', (text, date) => {
    expect(dateFromTagged(text)).toEqual(date);
  });
});

describe('what has no tag', () => {
  it('goes into notes, where every program shows it, and comes back from there', () => {
    const csl = {
      type: 'motion_picture',
      title: 'Tides',
      director: [{ family: 'Holm', given: 'Ada' }, { literal: 'Harbour Film Board' }],
      'original-title': 'Tidvann',
      note: 'Seen twice.',
    };
    const { text, lost } = ris.write?.([{ id: 'a', csl }]) ?? { text: '', lost: [] };
    expect(text).toContain('N1  - director: Holm, Ada\nN1  - director: Harbour Film Board\n');
    expect(text).toContain('N1  - original-title: Tidvann\n');
    expect(lost.filter(({ field }) => field !== 'type')).toEqual([]);
  });

  it('is not taken from a note that only looks like it', () => {
    const notes = ['Director: unknown', 'source: the archive', 'director: said in a longer\nnote'];
    const { references } = ris.parse(
      ['TY  - BOOK', 'TI  - T', ...notes.map((note) => `N1  - ${note}`), 'ER  - '].join('\n'),
    );
    expect(references[0]?.csl).toMatchObject({ note: notes.join('\n') });
    expect(references[0]?.csl).not.toHaveProperty('director');
  });

  it('and what its tag would be taken for something else goes there too', () => {
    const csl = {
      type: 'broadcast',
      title: 'T',
      'container-title-short': 'Sh. J.',
      'original-date': { 'date-parts': [[1971]] },
      author: [{ family: 'Holm', given: 'Ada', suffix: 'III', 'comma-suffix': true }],
    };
    const { text, lost } = ris.write?.([{ id: 'holm', csl }]) ?? { text: '', lost: [] };
    expect(lost).toEqual([]);
    expect(text).toContain('N1  - type: broadcast\n');
    expect(ris.parse(text).references[0]?.csl).toEqual(csl);
  });
});
