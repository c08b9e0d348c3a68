import type { CslItem, CslName } from '../../../shared/model/records';
import { CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES } from '../cslFields';
import { isRecord } from '../values';
import { dateFromTagged, dateToTagged } from './dates';
import { nameFromTagged, nameToTagged } from './names';

/*
 * What neither RIS nor EndNote has a tag for, or whose tag is taken for something else, goes out as lines of notes under
 * its CSL name, `director: Loach, Ken`, which every program shows, and is read back from there.
 */

/** What has a tag that brings it back, and words that begin the notes of many people. */
const NEVER = new Set(
  `author editor translator title note annote abstract keyword references issued accessed source language archive publisher
  number page volume issue edition genre`.split(/\s+/),
);
/** Names that CSL-JSON had before, which are read as the newer ones. */
const OLD = new Set(['shortTitle', 'journalAbbreviation', 'event', 'citation-key']);
const without = (variables: Iterable<string>): ReadonlySet<string> =>
  new Set([...variables].filter((variable) => !NEVER.has(variable) && !OLD.has(variable)));

const PEOPLE = without(NAME_VARIABLES);
const DATES = without(DATE_VARIABLES);
const TEXTS = without([...TEXT_VARIABLES, ...NUMBER_VARIABLES]);

const LINE = /^([A-Za-z]+(?:[-_][a-z]+)*): (\S.*)$/;

/** The lines of a variable: one for each person. Empty for what cannot go so. */
export function linesFor(variable: string, value: unknown): string[] {
  if (PEOPLE.has(variable) && Array.isArray(value))
    return (value as readonly CslName[]).map((name) => `${variable}: ${nameToTagged(name)}`);
  if (DATES.has(variable) && isRecord(value)) return [`${variable}: ${dateToTagged(value)}`];
  const isText = variable === 'type' || TEXTS.has(variable);
  return isText && typeof value === 'string' && value !== '' && !value.includes('\n') ? [`${variable}: ${value}`] : [];
}

/** The kind of work that the notes say, where the tag for it says another. */
export const typeInNotes = (notes: readonly string[]): string | undefined =>
  notes.map((note) => /^type: (\S+)$/.exec(note)?.[1] ?? '').find((type) => CSL_TYPES.has(type));

/** Takes such lines out of the notes and puts them where they belong, unless the record says the same elsewhere. */
export function takeLines(notes: readonly string[], csl: CslItem): string[] {
  const people = new Map<string, CslName[]>();
  const others = notes.filter((note) => {
    const [, variable = '', value = ''] = LINE.exec(note) ?? [];
    if (variable === 'type' && value === csl.type) return false;
    if (csl[variable] !== undefined) return true;
    if (PEOPLE.has(variable)) people.set(variable, [...(people.get(variable) ?? []), nameFromTagged(value)]);
    else if (DATES.has(variable)) csl[variable] = dateFromTagged(value);
    else if (TEXTS.has(variable)) csl[variable] = value;
    else return true;
    return false;
  });
  for (const [variable, names] of people) csl[variable] = names;
  return others;
}
