import { lookup } from './lookup';
import { fieldName } from './bibliography/fieldNames';

/** A field of a record that an export could not hold, and why. */
export interface Loss {
  readonly id: string;
  readonly field: string;
  readonly reason: string;
}

/** What an export loses, by field and reason, the most frequent first. */
export function countLosses(lost: readonly Loss[]): { field: string; reason: string; count: number }[] {
  const groups = new Map<string, { field: string; reason: string; count: number }>();
  for (const { field, reason } of lost) {
    const key = JSON.stringify([field, reason]);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { field, reason, count: 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** What exports call fields beyond those of references. */
const NAMES: Readonly<Record<string, string>> = {
  id: 'Citation key',
  custom: 'Fields of other programs',
  shortTitle: 'Short title',
  journalAbbreviation: 'Abbreviated',
  about: 'What a note is about',
  boxes: 'Place on the page',
  color: 'Colour',
  'color and tags': 'Colour and tags',
  context: 'Words around it',
  originId: 'Origin',
  picture: 'Pictures',
  position: 'Place in the text',
  reviewRating: 'Rating',
  target: 'Further passages',
};

/** What people call a field in a report of losses; what a table of theirs calls a column stays as it is. */
export const lossName = (field: string): string => lookup(NAMES, field) ?? fieldName(field);
