import { sameContainer } from './container';
import { editSimilarity } from './editSimilarity';
import type { Features } from './features';
import { namesInCommon, oneLetterApart } from './people';
import type { Title } from './title';

/** How the printed places of two works agree; undefined where one of them does not say. */
export interface PlaceMatch {
  /** Years apart. */
  readonly years: number | undefined;
  readonly volume: boolean | undefined;
  readonly issue: boolean | undefined;
  readonly page: boolean | undefined;
  readonly lastPage: boolean | undefined;
}

/** How the identifiers agree. */
export interface IdentifierMatch {
  readonly doi: boolean | undefined;
  readonly pmid: boolean | undefined;
  readonly isbn: boolean | undefined;
}

/** How people and places of publication agree. */
export interface OriginMatch {
  /** The share of names in common, from 0 to 1. */
  readonly people: number | undefined;
  /** `meeting`: one is a journal, the other the proceedings of a meeting. */
  readonly container: 'same' | 'differs' | 'meeting' | undefined;
}

/** How titles and abstracts agree. */
export interface WordMatch {
  /** `misspelt`: same but for words that are a letter apart. */
  readonly title: 'same' | 'misspelt' | 'close' | 'part' | 'similar' | 'translated' | 'different' | 'unknown';
  /** Letters and digits of the shorter title. */
  readonly titleLength: number;
  readonly numbersDiffer: boolean;
  /** Whether one is the work and the other a correction of it, or something else published under its title. */
  readonly about: 'same' | 'correction' | 'other';
  /** The share of words in common, from 0 to 1. */
  readonly abstract: number | undefined;
}

/** Titles that are less alike are taken for different ones. */
const LEAST_ALIKE = 0.8;
/** A shorter title may stand in a longer one by chance. */
const LEAST_PART = 20;
/** Fewer words do not tell one abstract from another. */
const LEAST_ABSTRACT = 20;

export function matchOrigins(a: Features, b: Features): OriginMatch {
  return {
    people: a.people.length > 0 && b.people.length > 0 ? namesInCommon(a.people, b.people) : undefined,
    container: matchContainers(a, b),
  };
}

function matchContainers({ container: a }: Features, { container: b }: Features): OriginMatch['container'] {
  if (!a || !b) return undefined;
  if (a.meeting !== b.meeting) return 'meeting';
  return sameContainer(a, b) ? 'same' : 'differs';
}

export function matchWords(a: Features, b: Features): WordMatch {
  const titles = a.title && b.title && { one: a.title, other: b.title };
  return {
    title: titles ? matchTitles(titles.one, titles.other) : 'unknown',
    titleLength: Math.min(a.title?.compact.length ?? 0, b.title?.compact.length ?? 0),
    numbersDiffer: titles !== undefined && numbersDiffer(titles.one, titles.other),
    about: matchAbout(a.title?.about ?? '', b.title?.about ?? ''),
    abstract: matchAbstracts(a.abstract(), b.abstract()),
  };
}

function matchAbstracts(a: readonly string[], b: readonly string[]): number | undefined {
  return a.length >= LEAST_ABSTRACT && b.length >= LEAST_ABSTRACT ? namesInCommon(a, b) : undefined;
}

function matchTitles(a: Title, b: Title): WordMatch['title'] {
  if (a.compact === b.compact) return 'same';
  const [short, long] = a.compact.length <= b.compact.length ? [a.compact, b.compact] : [b.compact, a.compact];
  const alike = mayBeAlike(a.pairs, b.pairs, long.length) ? editSimilarity(short, long, LEAST_ALIKE) : 0;
  if (alike >= 0.9) return isMisspelt(a, b) ? 'misspelt' : 'close';
  if (short.length >= LEAST_PART && (long.startsWith(short) || long.endsWith(short))) return 'part';
  if (alike > 0) return 'similar';
  return a.translated !== b.translated ? 'translated' : 'different';
}

/**
 * False when the letter pairs alone show that the distance is too great: one edit changes at most two of them (Ukkonen
 * 1992). Found out much faster than the distance.
 */
function mayBeAlike(a: Uint8Array, b: Uint8Array, length: number): boolean {
  let [more, less] = [0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less) <= 2 * (1 - LEAST_ALIKE) * length;
}

/** Words that are not in both titles each have one a letter apart; `hypotension` is not `hypertension`. */
function isMisspelt({ words: a }: Title, { words: b }: Title): boolean {
  const near = (words: readonly string[], others: readonly string[]) =>
    words.every((word) => others.includes(word) || others.some((other) => oneLetterApart(word, other)));
  return near(a, b) && near(b, a);
}

/** One has a number that the other has not. */
function numbersDiffer({ numbers: a }: Title, { numbers: b }: Title): boolean {
  return a.some((number) => !b.includes(number)) || b.some((number) => !a.includes(number));
}

function matchAbout(a: string, b: string): WordMatch['about'] {
  if (a === b) return 'same';
  return (a === '' && b === 'correction') || (a === 'correction' && b === '') ? 'correction' : 'other';
}

export function matchIdentifiers(a: Features, b: Features): IdentifierMatch {
  const isbns = a.isbns.length > 0 && b.isbns.length > 0;
  return {
    doi: matchDois(a.doi, b.doi),
    pmid: equal(a.pmid, b.pmid),
    isbn: isbns ? a.isbns.some((isbn) => b.isbns.includes(isbn)) : undefined,
  };
}

const equal = (a: string | undefined, b: string | undefined) => (a && b ? a === b : undefined);

/** Versions of a review (`.pub2`, `.v3`) have a DOI each; that neither joins nor parts them. */
function matchDois(a: string | undefined, b: string | undefined): boolean | undefined {
  if (!a || !b) return undefined;
  if (a === b) return true;
  const version = /\.(?:pub|v)\d+$/;
  return a.replace(version, '') === b.replace(version, '') ? undefined : false;
}

export function matchPlaces(a: Features, b: Features): PlaceMatch {
  const years = a.year !== undefined && b.year !== undefined ? Math.abs(a.year - b.year) : undefined;
  if (isShifted(a, b) || isShifted(b, a))
    return { years, volume: true, issue: true, page: undefined, lastPage: undefined };
  const page = samePage(a.page, b.page);
  return {
    years,
    volume: equal(a.volume, b.volume),
    issue: equal(a.issue, b.issue),
    // Before it is in an issue, an article is counted from page 1.
    page: page === false && (a.page === '1') !== (b.page === '1') ? undefined : page,
    lastPage: samePage(a.lastPage, b.lastPage),
  };
}

/** Fields that slipped by one: the volume stands as the issue, the issue as the page. */
const isShifted = (a: Features, b: Features) =>
  a.volume === '' && a.issue !== '' && a.issue === b.volume && a.page !== '' && a.page === b.issue;

/** A letter before the number is often left out. */
function samePage(a: string, b: string): boolean | undefined {
  if (a === '' || b === '') return undefined;
  if (a === b) return true;
  const digits = (page: string) => page.replace(/^[a-z]+/, '');
  return (a === digits(a)) !== (b === digits(b)) && digits(a) === digits(b);
}
