import { describe, expect, it } from 'vitest';
import { featuresOf } from './features';
import { judge } from './judge';
import { written } from './testing/written';

const verdict = (a: string, b: string) => judge(featuresOf(written(a)), featuresOf(written(b))).verdict;

const levy =
  'A levy on moorings in small island harbours | Holm, Ada; Lind, Bo | 2019 | Journal of Harbour Studies | 12(3) | 201-219';

describe('two records of one work are certainly the same', () => {
  it.each([
    [
      'however the journal is abbreviated',
      'A levy on moorings in small island harbours. | Holm A; Lind B | 2019 | J Harb Stud | 12(3) | 201-19',
    ],
    [
      'in capitals, with "and others" missing',
      'A LEVY ON MOORINGS IN SMALL ISLAND HARBOURS | HOLM, A. | 2019 | J. Harb. Stud. | 12 | 201-219',
    ],
    [
      'with names the other way round',
      'A levy on moorings in small island harbours | Ada Holm; Bo Lind | 2019 | | 12 | 201',
    ],
    [
      'with a word misspelt',
      'A levy on moorings in small island habours | Holm, A; Lind, B | 2019 | Journal of Harbour Studies | 12 | 201',
    ],
    [
      'with what a database added',
      'A levy on moorings in small island harbours. [Review] [33 refs] | Holm, A | 2019 | J Harb Stud | 12 | 201',
    ],
  ])('%s', (_what, other) => {
    expect(verdict(levy, other)).toBe('certain');
    expect(verdict(other, levy)).toBe('certain');
  });

  it('by a DOI in any writing, though printed a year later', () => {
    const online =
      'Tides and tariffs: a history of harbour dues | Osei, K | 2020 | | | 1-17 | https://doi.org/10.1000/HARB.77';
    const printed =
      'Tides and Tariffs: A History of Harbour Dues | Osei, Kofi | 2021 | Maritime Review | 4(1) | 33-49 | 10.1000/harb.77';
    expect(verdict(online, printed)).toBe('certain');
  });
});

describe('what may be the same is proposed, never certain', () => {
  it.each([
    ['a book with a short title', 'Harbour law | Osei, Kofi | 1971', 'Harbour Law. | OSEI, K. | 1971'],
    [
      'printed in two journals',
      levy,
      'A levy on moorings in small island harbours | Holm, Ada; Lind, Bo | 2019 | Island Affairs',
    ],
    ['without a title', levy, ' | Holm, A; Lind, B | 2019 | J Harb Stud | 12(3) | 201-219'],
    [
      'with its subtitle missing',
      'Tides and tariffs on the northern coast | Osei, K | 2020 | Maritime Review | 4',
      'Tides and tariffs on the northern coast: a history | Osei, K | 2020 | Maritime Review | 4',
    ],
    [
      'and its correction',
      levy,
      'A levy on moorings in small island harbours (vol 12, pg 201, 2019) | Holm, A | 2019 | J Harb Stud | 12(4) | 310',
    ],
    [
      'in two versions with a DOI each',
      'Harbour dues for small islands | Holm, A | 2018 | Syst Rev Harb | | HD12 | 10.1000/HD12.pub2',
      'Harbour dues for small islands | Holm, A | 2019 | Syst Rev Harb | | HD12 | 10.1000/HD12.pub3',
    ],
  ])('%s', (_what, a, b) => {
    expect(verdict(a, b)).toBe('likely');
  });
});

describe('different works stay apart', () => {
  it.each([
    [
      'parts of a series',
      'Harbour dues: part I | Holm, A | 2019 | J Harb Stud | 12(3) | 201-219',
      'Harbour dues: part II | Holm, A | 2019 | J Harb Stud | 12(3) | 220-240',
    ],
    [
      'yearly introductions',
      'Introduction to the track on ports | Deng, X | 2021 | Proc Conf Ports | | | 10.1000/p.2021.5',
      'Introduction to the track on ports | Deng, X | 2022 | Proc Conf Ports | | | 10.1000/p.2022.7',
    ],
    [
      'editorials',
      'Editorial | Holm, A | 2019 | J Harb Stud | 12(3) | 200',
      'Editorial | Holm, A | 2019 | J Harb Stud | 12(4) | 300',
    ],
    [
      'a reply',
      levy,
      'A levy on moorings in small island harbours: reply | Berg, C | 2019 | J Harb Stud | 12(3) | 220',
    ],
    [
      'two papers under one DOI',
      'Privacy in port offices | Attili, P | 2018 | Comm Ports | 42 | | 10.1000/x.1',
      'Misperceptions of tides | Annabi, H | 2019 | Comm Ports | 44 | 537-571 | 10.1000/x.1',
    ],
    [
      'a workshop paper and an article of one title',
      'Scheduling pilots by learning | Smith, J | 2020 | Journal of Ports',
      'Scheduling pilots by learning | Smith, J | 2020 | Workshop on Ports',
    ],
    [
      'titles of opposite meaning',
      'Increase in moorings after the levy | Holm, A | 2019 | J Harb Stud | 12 | 1-9',
      'Decrease in berths without the levy | Holm, A | 2019 | J Harb Stud | 13 | 9-19',
    ],
  ])('%s', (_what, a, b) => {
    expect(verdict(a, b)).toBe('different');
  });

  it.each([
    ['hypotension', 'hypertension'],
    ['men', 'women'],
    ['2018', '2019'],
  ])('a letter that matters is not a misspelling: %s, %s', (one, other) => {
    const title = (word: string) =>
      `Work of harbour pilots with ${word} in winter | Holm, A | 2019 | J Harb Stud | 12(3) | S12`;
    expect(verdict(title(one), title(other))).not.toBe('certain');
  });
});
