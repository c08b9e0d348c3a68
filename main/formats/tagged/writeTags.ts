import { lookup } from '../../../shared/lookup';
import type { CslDate, CslItem, CslName } from '../../../shared/model/records';
import { splitKeywords } from '../keywords';
import { isRecord } from '../values';
import { dateToTagged } from './dates';
import { linesFor } from './inNotes';
import { nameToTagged } from './names';
import { risOfCsl } from './types';

/** Tags in the order in which they are written; a tag may come more than once. */
export type TagList = readonly (readonly [tag: string, value: string])[];

const PERIODICAL = /^(?:article-|periodical$|review)/;
const PART_OF_BOOK = /^(?:chapter|entry-|paper-conference$)/;

/** Variables that are one tag in every kind of work. */
const PLAIN: Readonly<Record<string, string>> = {
  title: 'TI',
  'title-short': 'ST',
  shortTitle: 'ST',
  'container-title-short': 'J2',
  journalAbbreviation: 'J2',
  volume: 'VL',
  edition: 'ET',
  publisher: 'PB',
  'publisher-place': 'CY',
  DOI: 'DO',
  URL: 'UR',
  ISSN: 'SN',
  ISBN: 'SN',
  abstract: 'AB',
  note: 'N1',
  annote: 'RN',
  language: 'LA',
  'call-number': 'CN',
  archive: 'DB',
  archive_location: 'AN',
  source: 'DP',
  'number-of-volumes': 'NV',
  'reviewed-title': 'RI',
  genre: 'M3',
};

/** Names that CSL-JSON had before it had the ones that are read. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  shortTitle: 'title-short',
  journalAbbreviation: 'container-title-short',
  event: 'event-title',
};

/**
 * The tags of a reference. What has no tag, and what `asNotes` names, goes into a note; what cannot is left out, and the
 * report of losses names it.
 */
export function tagsOf(id: string, csl: CslItem, asNotes: ReadonlySet<string>): TagList {
  const written: [string, string][] = [['TY', risOfCsl(csl.type)]];
  const add = (tag: string | undefined, value: unknown) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    if (tag !== undefined && text.trim() !== '') written.push([tag, text.replace(/\r\n?/g, '\n')]);
  };
  for (const [variable, value] of Object.entries(csl)) {
    const lines = asNotes.has(lookup(OLD_NAMES, variable) ?? variable)
      ? linesFor(lookup(OLD_NAMES, variable) ?? variable, value)
      : [];
    if (lines.length > 0) for (const line of lines) add('N1', line);
    else addVariable(variable, value, csl, add);
  }
  addCustom(csl['custom'], add);
  add('ID', id);
  return written;
}

type Add = (tag: string | undefined, value: unknown) => void;

function addVariable(variable: string, value: unknown, csl: CslItem, add: Add): void {
  const tag = Array.isArray(value) ? nameTag(variable, csl.type) : (lookup(PLAIN, variable) ?? ownTag(variable, csl));
  if (variable === 'issued') addIssued(value as CslDate, add);
  else if (variable === 'accessed') add('Y2', dateToTagged(value as CslDate));
  else if (variable === 'page') for (const [end, part] of pagesOf(String(value))) add(end, part);
  else if (variable === 'keyword') for (const keyword of splitKeywords(String(value))) add('KW', keyword);
  else if (variable === 'PMID' || variable === 'PMCID')
    add(variable === 'PMID' ? 'U1' : 'U2', `${String(value)}[${variable.toLowerCase()}]`);
  else if (variable === 'type') return;
  else if (tag === undefined)
    for (const line of linesFor(lookup(OLD_NAMES, variable) ?? variable, value)) add('N1', line);
  else if (Array.isArray(value)) for (const name of value as CslName[]) add(tag, nameToTagged(name));
  else add(tag, value);
}

function nameTag(variable: string, type: string): string | undefined {
  if (variable === 'author') return 'AU';
  if (variable === 'editor') return type === 'book' ? 'ED' : 'A2';
  if (variable === 'collection-editor') return 'A3';
  return variable === 'translator' ? 'A4' : undefined;
}

/** Tags that mean something else in another kind of work. */
function ownTag(variable: string, csl: CslItem): string | undefined {
  const { type } = csl;
  const isConference = type === 'paper-conference';
  switch (variable) {
    case 'container-title':
      if (type === 'book') return undefined;
      return isConference && csl['event-title'] !== undefined ? 'C3' : 'T2';
    case 'event-title':
    case 'event':
      return isConference ? 'T2' : undefined;
    case 'event-place':
      return isConference ? 'C1' : undefined;
    case 'collection-title':
      return type === 'book' ? 'T2' : 'T3';
    case 'collection-number':
      return 'SV';
    case 'issue':
      return PERIODICAL.test(type) ? 'IS' : undefined;
    case 'number':
      return PERIODICAL.test(type) ? 'C7' : 'M1';
    case 'number-of-pages':
      return /^(?:book|thesis|classic|pamphlet)$/.test(type) && csl['page'] === undefined ? 'SP' : undefined;
    case 'chapter-number':
      return PART_OF_BOOK.test(type) ? 'SE' : undefined;
    case 'version':
      return type === 'software' ? 'ET' : undefined;
    default:
      return undefined;
  }
}

function addIssued(date: CslDate, add: Add): void {
  const whole = dateToTagged(date);
  const year = date['date-parts']?.[0]?.[0];
  if (/^\d{4}$/.test(String(year ?? ''))) {
    add('PY', year);
    if (whole !== String(year)) add('DA', whole);
  } else add('PY', whole);
}

/** A simple range has a tag for each end. */
function pagesOf(page: string): [string, string][] {
  const [, from, to] = /^([^\s,;–-]+)-([^\s,;–-]+)$/.exec(page) ?? [];
  return from !== undefined && to !== undefined && from !== to
    ? [
        ['SP', from],
        ['EP', to],
      ]
    : [['SP', page]];
}

/** What came in under a tag without a variable goes out under it, one line a value. */
function addCustom(custom: unknown, add: Add): void {
  if (!isRecord(custom)) return;
  for (const [tag, value] of Object.entries(custom))
    if (/^[A-Z][A-Z0-9]$/.test(tag) && typeof value === 'string') for (const line of value.split('\n')) add(tag, line);
}
