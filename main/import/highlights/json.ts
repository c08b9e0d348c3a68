import { createHash } from 'node:crypto';

/** Reading of JSON that anyone may have written. */

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;

/** A list, or the one thing that stands in its place, as JSON-LD allows. */
export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const objectsIn = (value: unknown): Json[] => listIn(value).filter(isJson);

/** A time in UTC with milliseconds, or undefined when it is none. */
export function timeIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** The value of JSON text, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // it is another kind of file
  }
}

/** An object without the named fields; undefined when nothing is left. */
export function without(object: Json, fields: readonly string[]): Json | undefined {
  const rest = Object.entries(object).filter(([field]) => !fields.includes(field));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

/** So much of a foreign id fits into one of ours, behind the name of its program. */
const LONGEST = 66;

/** Only what may stand in an id; of a long one its end, and what tells it from others with that end. */
export function asId(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9._-]/g, '.');
  if (plain.length <= LONGEST) return plain;
  const told = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `${plain.slice(-(LONGEST - told.length - 1))}.${told}`;
}

/** An object without the fields that are undefined. */
export function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never; // just filtered
}
