import { z } from 'zod';
import type { Draft, Drafts } from './drafts';
import { maker } from './transact';

/** What the fields of a form say: JSON. */
export type FormValues = Readonly<Record<string, unknown>>;

/** Fields that the user has changed: what each says now, and what the notebook said when it was last looked at. */
export type FormChanges<T extends FormValues> = {
  readonly [F in keyof T]?: { readonly now: T[F]; readonly was: T[F] };
};

/** How a form is found again in the list of what is not on disk: its name, and the record on whose page it stands. */
export type Called = Pick<Draft, 'what' | 'place'>;

interface Change {
  readonly now: unknown;
  readonly was?: unknown;
}

const kept = z.record(z.string(), z.object({ now: z.json(), was: z.json().optional() }));

/** The changes that a window which ended has left, of fields that this form has. */
export function readChanges<T extends FormValues>(drafts: Drafts, key: string, onDisk: T): FormChanges<T> {
  const changes = kept.safeParse(parsed(drafts.mine(key)?.text)).data ?? {};
  const fields = Object.entries(changes).filter(
    ([name, { now }]) => name in onDisk && kindOf(now) === kindOf(onDisk[name]),
  );
  return Object.fromEntries(fields) as FormChanges<T>; // of the same names and kinds
}

/** Lets go of a draft that says nothing else than what is on disk: the window ended before it heard that it was kept. */
export function dropIfOnDisk(drafts: Drafts, key: string, onDisk: FormValues): void {
  drafts.confirmIf(key, (text) => {
    const changes = kept.safeParse(parsed(text)).data;
    return !!changes && Object.entries(changes).every(([name, { now }]) => isSame(now, onDisk[name]));
  });
}

/** Keeps the changes as a draft that says what it is `called`. */
export function keepChanges<T extends FormValues>(
  drafts: Drafts,
  key: string,
  called: Called,
  changes: FormChanges<T>,
) {
  drafts.write(key, { text: JSON.stringify(changes), ...called, at: maker.now() });
}

/** Lets go of the draft of these changes; not of what another window has typed into the same form. */
export const forgetChanges = <T extends FormValues>(drafts: Drafts, key: string, changes: FormChanges<T>): void =>
  drafts.confirm(key, JSON.stringify(changes));

/** Lets go of what the user has given up; gives the way back where there were words. */
export function giveUpChanges<T extends FormValues>(
  drafts: Drafts,
  key: string,
  called: Called,
  changes: FormChanges<T>,
): (() => void) | undefined {
  forgetChanges(drafts, key, changes);
  const hasWords = wordsIn(changes as Readonly<Record<string, Change>>) !== ''; // all that a form holds is a change
  return hasWords ? () => keepChanges(drafts, key, called, changes) : undefined;
}

export const isEmpty = <T extends FormValues>(changes: FormChanges<T>): boolean => Object.keys(changes).length === 0;

/** A field says something else; one that says again what is on disk is not changed. */
export function withField<T extends FormValues, F extends keyof T>(
  changes: FormChanges<T>,
  onDisk: T,
  name: F,
  now: T[F],
): FormChanges<T> {
  const { [name]: before, ...others } = changes;
  const rest = others as FormChanges<T>; // all but one
  return isSame(now, onDisk[name]) ? rest : { ...rest, [name]: { now, was: before ? before.was : onDisk[name] } };
}

/** What is on disk, with the user's changes over it. */
export function valuesOf<T extends FormValues>(changes: FormChanges<T>, onDisk: T): T {
  const mine = Object.entries<Change | undefined>(changes).map(([name, change]) => [name, change?.now]);
  return { ...onDisk, ...(Object.fromEntries(mine) as Partial<T>) };
}

/** Fields that the user has changed and somebody else, too, to something else. */
export const overtaken = <T extends FormValues>(changes: FormChanges<T>, onDisk: T): (keyof T)[] =>
  Object.keys(changes).filter((name) => {
    const change = changes[name];
    return change && !isSame(change.was, onDisk[name]) && !isSame(change.now, onDisk[name]);
  });

/** The user has been told what is on disk: what they keep from now on goes over it. */
export const seen = <T extends FormValues>(changes: FormChanges<T>, onDisk: T): FormChanges<T> =>
  Object.fromEntries(
    Object.entries<Change | undefined>(changes).map(([name, change]) => [
      name,
      { now: change?.now, was: onDisk[name] },
    ]),
  ) as FormChanges<T>; // the same names

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** What a draft says in words: of a form, what its changed fields say. */
export const wordsOf = ({ what, words, text }: Draft): string =>
  words ?? ((what !== undefined && wordsIn(kept.safeParse(parsed(text)).data ?? {})) || text);

/** The words of the changed fields, each on a line of its own. */
const wordsIn = (changes: Readonly<Record<string, Change>>): string =>
  Object.values(changes)
    .flatMap((change) => textsIn(change.now))
    .join('\n');

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return ['text', 'name', 'comment'].flatMap((field) => textsIn((value as Record<string, unknown>)[field]));
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined; // a draft of something else
  }
}
