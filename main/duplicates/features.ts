import { readDoi, readIsbns, readPmid } from '../../shared/bibliography/identifiers';
import { readContainer, type Container } from './container';
import { foldWords } from './fold';
import { nameWords } from './people';
import { readTitle, type Title } from './title';
import type { Work } from './work';

/** A work as it is compared. */
export interface Features {
  readonly id: string;
  readonly title: Title | undefined;
  readonly people: readonly string[];
  /** The first word of the first name that tells people apart. */
  readonly first: string;
  readonly year: number | undefined;
  readonly container: Container | undefined;
  readonly volume: string;
  readonly issue: string;
  /** First page, with the letter it may have: `e123`. */
  readonly page: string;
  readonly lastPage: string;
  readonly doi: string | undefined;
  readonly isbns: readonly string[];
  readonly pmid: string | undefined;
  /** Its first words. Folded when they are asked for: most works are told apart before. */
  readonly abstract: () => readonly string[];
}

/** So much of an abstract tells it from another. */
const ABSTRACT_WORDS = 80;

export function featuresOf(work: Work): Features {
  const [page = '', lastPage = ''] = readPages(work.pages);
  const abstract = (work.abstract ?? '').slice(0, ABSTRACT_WORDS * 12);
  return {
    id: work.id,
    title: readTitle(work.title),
    people: nameWords(work.authors),
    first: nameWords(work.authors?.slice(0, 1))[0] ?? '',
    year: work.year,
    container: readContainer(work.container),
    volume: readNumber(work.volume),
    issue: readNumber(work.issue),
    page,
    lastPage,
    doi: readDoi(work.doi),
    isbns: readIsbns(work.isbn),
    pmid: readPmid(work.pmid),
    abstract: () => foldWords(abstract).slice(0, ABSTRACT_WORDS),
  };
}

/** The first number of a volume or issue, however it is dressed: `4 (1) (no pagination)`, `Drug Discovery. 9`. */
const readNumber = (text = ''): string => /\d+/.exec(text)?.[0].replace(/^0+(?=\d)/, '') ?? '';

/** First and last page. The last may be cut short (`548-55`); the whole number is given. */
function readPages(text = ''): string[] {
  const pages = text.toLowerCase().match(/[a-z]*\d+[a-z]?/g) ?? [];
  const [first = '', last = first] = pages.map((page) => page.replace(/^(?:pp?)(?=\d)/, '').replace(/^0+(?=\d)/, ''));
  const whole =
    /^\d+$/.test(last) && last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return [first, whole];
}
