import type { CslItem } from '../../model/records';

/** What is looked at, in the order in which it is listed, with what people call it. */
export const CHECKS = {
  missing: 'Missing fields',
  identifiers: 'Identifiers',
  dates: 'Dates',
  people: 'People',
  pages: 'Pages',
  capitals: 'Capitals',
  markup: 'Left-over markup',
  spaces: 'Spaces and full stops',
  addresses: 'Addresses',
} as const;
export type CheckId = keyof typeof CHECKS;

/** Something in a record that is probably not as it should be. */
export interface RecordProblem {
  readonly check: CheckId;
  /** CSL variable. */
  readonly field: string;
  /** What is wrong, as a sentence. */
  readonly says: string;
  /** How it can be put right by itself, when there is only one way. */
  readonly fix?: RecordFix;
}

export interface RecordFix {
  /** What will stand there, or what goes. */
  readonly says: string;
  /** Fields as they will be; null takes one away. */
  readonly set: Readonly<Record<string, unknown>>;
}

/** A check of one record. Pure; `year` is this year, for dates that are still to come. */
export type Check = (csl: CslItem, year: number) => RecordProblem[];

/** The record with a fix. */
export function fixed(csl: CslItem, { set }: RecordFix): CslItem {
  const next: CslItem = { ...csl };
  for (const [field, value] of Object.entries(set)) {
    if (value === null) delete next[field];
    else next[field] = value;
  }
  return next;
}

/** A field as text; empty when it has none or holds something else. */
export function textOf(csl: CslItem, field: string): string {
  const value = csl[field];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
