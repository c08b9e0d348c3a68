import type { CslItem } from '../model/records';
import { courier } from './texts/courier';
import { inspection } from './texts/inspection';
import { islander } from './texts/islander';
import { ledger } from './texts/ledger';
import { loadTests } from './texts/loadTests';
import { release } from './texts/release';
import { transcript } from './texts/transcript';
import { wire } from './texts/wire';

export type TagName = 'on the record' | 'unnamed source' | 'reprint' | 'numbers' | 'dates' | 'engineering';
export type CollectionName = 'The Long Pier' | 'Timber and load';

interface SampleArticle {
  readonly citationKey: string;
  readonly text: string;
  readonly csl: CslItem;
  readonly tags: readonly TagName[];
  readonly collections: readonly CollectionName[];
}

const on = (...date: [year: number, month?: number, day?: number]) => ({ 'date-parts': [date as number[]] });

/** Eight sources about one event that never happened, in the order of their publication. Places and people are invented. */
export const articles = {
  loadTests: {
    citationKey: 'brizkova2021residual',
    text: loadTests,
    csl: {
      type: 'article-journal',
      title: 'Residual strength of borer-damaged timber piles: load tests on twenty-two small piers',
      author: [
        { family: 'Břízková', given: 'Žaneta' },
        { family: 'Lauvdøl', given: 'Øystein' },
        { family: 'Etxaburu', given: 'Maialen' },
      ],
      'container-title': 'Annals of Small Harbour Engineering',
      volume: '18',
      issue: '2',
      page: '101-119',
      DOI: '10.5555/ashe.18.2.101',
      issued: on(2021, 6),
      language: 'en',
    },
    tags: ['engineering'],
    collections: ['Timber and load'],
  },
  inspection: {
    citationKey: 'grebe2025inspection',
    text: inspection,
    csl: {
      type: 'report',
      title: 'Underwater inspection of the Long Pier, Whinmouth: summary of findings',
      author: [{ literal: 'Grebe & Tarn, Diving Surveyors' }],
      publisher: 'Grebe & Tarn',
      'publisher-place': 'Vell',
      genre: 'Inspection report',
      number: 'GT-212',
      'number-of-pages': '3',
      issued: on(2025, 3),
      language: 'en',
    },
    tags: ['engineering', 'numbers'],
    collections: ['The Long Pier', 'Timber and load'],
  },
  transcript: {
    citationKey: 'pell2025transcript',
    text: transcript,
    csl: {
      type: 'webpage',
      title: 'Morning Tide: the harbour engineer on the Long Pier (transcript)',
      author: [{ family: 'Pell', given: 'Jory' }],
      'container-title': 'Sound Radio',
      URL: 'https://soundradio.example/morning-tide/long-pier',
      issued: on(2025, 10, 9),
      accessed: on(2025, 10, 27),
      language: 'en-GB',
    },
    tags: ['on the record'],
    collections: ['The Long Pier'],
  },
  release: {
    citationKey: 'harbouroffice2025traffic',
    text: release,
    csl: {
      type: 'webpage',
      title: 'Traffic on the Long Pier restricted as a precaution',
      author: [{ literal: 'Whinmouth Harbour Office' }],
      genre: 'Press release',
      URL: 'https://harbour.whinmouth.example/press/long-pier',
      issued: on(2025, 10, 10),
      accessed: on(2025, 10, 27),
      language: 'en-GB',
    },
    tags: ['on the record'],
    collections: ['The Long Pier'],
  },
  wire: {
    citationKey: 'sorley2025vehicles',
    text: wire,
    csl: {
      type: 'webpage',
      title: 'Whinmouth bans heavy vehicles from pier after engineer’s warning',
      author: [{ family: 'Sorley', given: 'Hedda' }],
      'container-title': 'Coastline Wire',
      URL: 'https://coastlinewire.example/whinmouth-pier',
      issued: on(2025, 10, 10),
      accessed: on(2025, 10, 27),
      language: 'en-GB',
    },
    tags: ['reprint', 'unnamed source'],
    collections: ['The Long Pier'],
  },
  courier: {
    citationKey: 'elverson2025lorries',
    text: courier,
    csl: {
      type: 'article-newspaper',
      title: 'No lorries on the Long Pier, and perhaps not afterwards',
      author: [{ family: 'Elverson', given: 'Maud' }],
      'container-title': 'Whinmouth Courier',
      page: '1-2',
      issued: on(2025, 10, 11),
      language: 'en-GB',
    },
    tags: ['unnamed source'],
    collections: ['The Long Pier'],
  },
  islander: {
    citationKey: 'olvis2025told',
    text: islander,
    csl: {
      type: 'article-newspaper',
      title: 'What we were told, and by whom',
      author: [{ family: 'Ólvis', given: 'Ásleif' }],
      'container-title': 'The Osk Islander',
      page: '3',
      issued: on(2025, 10, 14),
      language: 'en-GB',
    },
    tags: [],
    collections: ['The Long Pier'],
  },
  ledger: {
    citationKey: 'quarrender2025tray',
    text: ledger,
    csl: {
      type: 'article-newspaper',
      title: 'Seven months in a tray: how a warning travelled',
      author: [
        { family: 'Quarrender', given: 'Tobias' },
        { family: 'Askwith', given: 'Nell' },
      ],
      'container-title': 'The Northern Ledger',
      page: '6-7',
      URL: 'https://northernledger.example/seven-months-in-a-tray',
      issued: on(2025, 10, 25),
      accessed: on(2025, 10, 27),
      language: 'en-GB',
    },
    tags: ['dates', 'unnamed source'],
    collections: ['The Long Pier'],
  },
} as const satisfies Record<string, SampleArticle>;

export type ArticleName = keyof typeof articles;
