import {
  matchIdentifiers,
  matchOrigins,
  matchPlaces,
  matchWords,
  type IdentifierMatch,
  type OriginMatch,
  type PlaceMatch,
  type WordMatch,
} from './compare';
import type { Features } from './features';

/** `certain` may be merged unseen, `likely` is for the user to decide. */
export type Verdict = 'certain' | 'likely' | 'different';

export interface Judgement {
  readonly verdict: Verdict;
  /** The weights of all fields added up. */
  readonly score: number;
}

/**
 * The least score that is proposed. A long title, the same people and the same year reach it when nothing else is known;
 * one field that differs takes it away again unless another speaks for the pair.
 */
const LEAST = 9.5;

const DIFFERENT: Judgement = { verdict: 'different', score: 0 };

/**
 * Whether two works are the same. Each field speaks for or against with a weight, about the logarithm of how much more
 * often it agrees in copies than in other works that share a block (Fellegi and Sunter 1969); fields that are not known
 * are silent. Certainty is asked for apart, by rules that allow nothing to speak against.
 */
export function judge(a: Features, b: Features): Judgement {
  const place = matchPlaces(a, b);
  const identifiers = matchIdentifiers(a, b);
  const origins = matchOrigins(a, b);
  // Most pairs end here: what is quick to compare leaves less than the words could make up for.
  const known = weighPlace(place) + weighIdentifiers(identifiers, place) + weighOrigins(origins);
  if (known + MOST_FOR_WORDS < LEAST) return DIFFERENT;
  const words = matchWords(a, b);
  const score = known + weighWords(words) + weighRelation(words, place);
  const match = { ...place, ...identifiers, ...origins, ...words };
  if (score < LEAST && !agreeInAll(match)) return DIFFERENT;
  const certain = isCertain(a, b, match);
  return { verdict: certain ? 'certain' : 'likely', score };
}

const flag = (value: boolean | undefined, yes: number, no: number) => (value === undefined ? 0 : value ? yes : no);

/** What comes out online first has another year in print. */
function weighPlace({ years, volume, issue, page, lastPage }: PlaceMatch): number {
  return (
    (years === undefined ? 0 : ([1.5, -0.5, -2.5][years] ?? -5)) +
    flag(volume, 2, -2.5) +
    flag(issue, 1, -1) +
    flag(page, 4, -4) +
    flag(lastPage, 1, -1)
  );
}

/** A series of works under one title, as yearly introductions, has a DOI for each year. */
function weighIdentifiers({ doi, pmid, isbn }: IdentifierMatch, { years }: PlaceMatch): number {
  return flag(doi, 9, years === 0 ? -4 : -7) + flag(pmid, 9, -4) + flag(isbn, 2, 0);
}

function weighOrigins({ people, container }: OriginMatch): number {
  return (
    (people === undefined ? 0 : people >= 0.75 ? 4 : people >= 0.4 ? 1.5 : people > 0 ? -1.5 : -5) +
    (container === undefined ? 0 : { same: 2, differs: -1.5, meeting: -5 }[container])
  );
}

/** For a title that says much; one that says little, as "Editorial", speaks less for a pair. */
const TITLE = { same: 10, misspelt: 9.5, close: 9, part: 6, similar: 3 } as const;
/** Letters of a title that says much. */
const MUCH = 60;
/** The greatest weights of title and abstract, and what a correction takes back from the place. */
const MOST_FOR_WORDS = 10 + 3 + 3;

function weighWords({ title, titleLength, numbersDiffer, abstract }: WordMatch): number {
  return (
    weighTitles(title, titleLength) +
    (numbersDiffer ? -3 : 0) +
    (abstract === undefined ? 0 : abstract > 0.8 ? 3 : abstract < 0.3 ? -3 : 0)
  );
}

function weighTitles(title: WordMatch['title'], length: number): number {
  if (title === 'unknown') return 0;
  if (title === 'translated') return -2;
  if (title === 'different') return -8;
  return TITLE[title] * Math.max(0.1, Math.min(1, length / MUCH));
}

/** A correction stands in another issue than what it corrects, so that its place is no sign; a reply is another work. */
function weighRelation({ about, title }: WordMatch, { years, issue, page, lastPage }: PlaceMatch): number {
  // A title that is only alike does not come out twice in different years.
  const alike = (title === 'part' || title === 'similar') && years === 1 ? -2 : 0;
  if (about === 'same') return alike;
  return about === 'other' ? -5 : -3 - flag(issue, 1, -1) - flag(page, 4, -4) - flag(lastPage, 1, -1);
}

type Match = PlaceMatch & IdentifierMatch & OriginMatch & WordMatch;

/**
 * The same people, year and title, and nothing against them. Books have short titles and no volume or pages, so that
 * weights alone would never propose one.
 */
function agreeInAll(match: Match): boolean {
  const { title, about, people, years, container } = match;
  if (title !== 'same' || about !== 'same' || people !== 1 || years !== 0) return false;
  if (container !== undefined && container !== 'same') return false;
  return ![match.volume, match.issue, match.page, match.lastPage, match.doi, match.pmid].includes(false);
}

/** A title without pages must be so long before two works are taken for one unseen. */
const TELLING_TITLE = 30;

function isCertain(a: Features, b: Features, match: Match): boolean {
  const { title, people, container, years, volume, issue, page, doi, pmid } = match;
  if (title !== 'same' && title !== 'misspelt') return false;
  if (match.numbersDiffer || match.about !== 'same' || container === 'meeting') return false;
  if (people !== undefined && people < 0.6) return false;
  if (doi === false || pmid === false || match.isbn === false) return false;
  if (doi === true || pmid === true) return years === undefined || years <= 1;
  if (people === undefined || years !== 0 || volume === false || issue === false) return false;
  if (page === true) return volume === true || container !== 'differs';
  const copied = saidFields(a) === saidFields(b) && title === 'same' && people === 1 && container === 'same';
  return copied && page === undefined && match.titleLength >= TELLING_TITLE;
}

const saidFields = ({ title, year, container, volume, issue, page }: Features) =>
  [title, year, container, volume, issue, page].map(Boolean).join();
