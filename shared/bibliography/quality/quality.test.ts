import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../model/records';
import { checkRecord, fixed } from '.';

const sound: CslItem = {
  type: 'article-journal',
  title: 'A levy on moorings in island harbours',
  author: [
    { family: 'Holm', given: 'Ada' },
    { family: 'van der Berg', given: 'J.' },
  ],
  issued: { 'date-parts': [[2019, 2, 28]] },
  'container-title': 'Journal of Harbour Studies',
  page: '201-219',
  DOI: '10.1000/jhs.201',
  ISSN: '0378-5955',
  URL: 'https://example.org/levy',
};
const problems = (change: Record<string, unknown>) => checkRecord({ ...sound, ...change }, 2024);

describe('checking a record', () => {
  it.each([
    ['a sound one', {}],
    ['a range that is cut short', { page: '201-19' }],
    ['an abbreviated journal', { 'container-title': 'J. Harb. Stud.' }],
    ['a journal called by its initials', { 'container-title': 'JAMA' }],
    ['mathematics', { title: 'On $x_{1}$ and its tides' }],
    ['a season', { issued: { 'date-parts': [[2019, 21]] } }],
    ['two ISBNs', { ISBN: '978-3-16-148410-0, 0-306-40615-2' }],
  ])('finds nothing in %s', (_, change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each([
    ['missing', { 'container-title': undefined }, 'container-title', undefined],
    ['missing', { title: '' }, 'title', undefined],
    ['identifiers', { DOI: 'https://doi.org/10.1000/JHS.201' }, 'DOI', '10.1000/JHS.201'],
    ['identifiers', { DOI: 'jhs.201' }, 'DOI', undefined],
    ['identifiers', { ISBN: '978-3-16-148410-1' }, 'ISBN', undefined],
    ['identifiers', { ISSN: '1234-5678' }, 'ISSN', undefined],
    ['dates', { issued: { 'date-parts': [[2019, 2, 30]] } }, 'issued', undefined],
    ['dates', { issued: { 'date-parts': [[2091]] } }, 'issued', undefined],
    ['dates', { issued: { raw: 'forthcoming' } }, 'issued', undefined],
    ['people', { author: [{ family: 'Holm' }, { family: 'Lind' }, { family: 'holm' }] }, 'author', 'Holm; Lind'],
    ['people', { author: [{ family: 'Holm' }, { literal: 'et al.' }] }, 'author', 'Holm'],
    ['people', { author: [{ family: 'ZEROMSKI', given: 'J. K.' }] }, 'author', 'J. K. Zeromski'],
    ['people', { author: [{ family: 'Holm and Lind' }] }, 'author', undefined],
    ['pages', { page: 'pp. 201–219' }, 'page', '201-219'],
    ['pages', { page: '219-201' }, 'page', undefined],
    ['capitals', { title: 'TIDES AND TARIFFS: A HISTORY' }, 'title', 'Tides and tariffs: A history'],
    [
      'capitals',
      { title: '<i>LIMOSA</i> AND <span class="nocase">DNA</span>: THE TIDES' },
      'title',
      '<i>Limosa</i> and <span class="nocase">DNA</span>: The tides',
    ],
    ['markup', { title: '{Tides} \\& tariffs' }, 'title', 'Tides & tariffs'],
    ['markup', { 'container-title': 'Ships &amp; Ports' }, 'container-title', 'Ships & Ports'],
    ['spaces', { title: 'Tides  and tariffs' }, 'title', 'Tides and tariffs'],
    ['spaces', { title: 'Tides and tariffs.' }, 'title', 'Tides and tariffs'],
    ['addresses', { URL: 'example.org/levy' }, 'URL', 'https://example.org/levy'],
    ['addresses', { URL: 'see there' }, 'URL', undefined],
  ])('finds %s in %j', (check, change, field, fix) => {
    const found = problems(change);
    expect(found).toMatchObject([{ check, field }]);
    expect(found[0]?.fix?.says).toBe(fix);
  });

  it('never finds again what it has fixed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'TIDES AND TARIFFS',
        '{a}',
        'pp. 3--4',
        'A &amp; B',
        ' x  y ',
        'doi:10.1000/x',
        'EINE ÜBERSICHT ÜBER HÄFEN',
      ),
    );
    const record = fc.record({ title: text, 'container-title': text, page: text, DOI: text, URL: text });
    fc.assert(
      fc.property(record, (fields) => {
        const csl = { ...sound, ...fields };
        for (const { check, field, fix } of checkRecord(csl, 2024)) {
          if (!fix) continue;
          const left = checkRecord(fixed(csl, fix), 2024);
          expect(left.filter((other) => other.check === check && other.field === field && other.fix)).toEqual([]);
        }
      }),
    );
  });
});

it.each(['constructor', '__proto__', 'toString'])(
  'asks a record of the unknown type “%s” for a title alone',
  (type) => {
    expect(checkRecord({ type }, 2024).filter(({ check }) => check === 'missing')).toMatchObject([{ field: 'title' }]);
  },
);
