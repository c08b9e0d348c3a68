import type { CslItem, CslName } from '../../../shared/model/records';
import { nameFromTagged, nameToTagged } from './names';

/*
 * Variables for which neither RIS nor EndNote has a tag go out as lines of notes, `director: Loach, Ken`, which every
 * program shows, and are read back from there.
 */

const PEOPLE: ReadonlySet<string> = new Set(
  `chair compiler composer container-author contributor curator director editorial-director executive-producer guest host
  interviewer illustrator narrator organizer original-author performer producer recipient reviewed-author script-writer
  series-creator`.split(/\s+/),
);
const TEXTS: ReadonlySet<string> = new Set(
  `event-title event-place original-title original-publisher original-publisher-place medium status dimensions
  volume-title part-title`.split(/\s+/),
);

const LINE = /^([a-z]+(?:-[a-z]+)*): (\S.*)$/;

/** The lines of a variable that has no tag: one for each person. Empty for variables that cannot go so. */
export function linesFor(variable: string, value: unknown): string[] {
  if (PEOPLE.has(variable) && Array.isArray(value))
    return (value as readonly CslName[]).map((name) => `${variable}: ${nameToTagged(name)}`);
  return TEXTS.has(variable) && typeof value === 'string' && !value.includes('\n') ? [`${variable}: ${value}`] : [];
}

/** Takes such lines out of the notes and puts them where they belong, unless the record says the same elsewhere. */
export function takeLines(notes: readonly string[], csl: CslItem): string[] {
  const people = new Map<string, CslName[]>();
  const others = notes.filter((note) => {
    const [, variable = '', value = ''] = LINE.exec(note) ?? [];
    if (csl[variable] !== undefined) return true;
    if (PEOPLE.has(variable)) people.set(variable, [...(people.get(variable) ?? []), nameFromTagged(value)]);
    else if (TEXTS.has(variable)) csl[variable] = value;
    else return true;
    return false;
  });
  for (const [variable, names] of people) csl[variable] = names;
  return others;
}
