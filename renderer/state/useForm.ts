import { useEffect, useState } from 'react';
import {
  dropIfOnDisk,
  forgetChanges,
  giveUpChanges,
  isEmpty,
  keepChanges,
  overtaken,
  readChanges,
  seen,
  valuesOf,
  withField,
  type FormChanges,
  type FormValues,
} from './form';
import { useDrafts } from './library';
import { say, sayProblem } from './messages';
import { createStore, useStore } from './store';

export interface Form<T extends FormValues> {
  /** What is on disk, with what the user has changed over it. */
  readonly values: T;
  readonly isChanged: boolean;
  readonly fill: <F extends keyof T>(name: F, value: T[F]) => void;
  /** The properties of a control for one field. */
  readonly field: <F extends keyof T>(name: F) => { value: T[F]; onChange: (value: T[F]) => void; error?: string };
  /**
   * Asked before the form is kept. False the first time after another window has changed the same fields: they say so, and
   * what is kept the next time goes over them.
   */
  readonly mayKeep: () => boolean;
  /** The words are on disk. */
  readonly forget: () => void;
  /** The user gives the words up; a message offers to keep them as a draft all the same. */
  readonly giveUp: () => void;
}

/**
 * The fields of a form, which are a draft from the first key on until they are kept or given up: closing a dialog by
 * Escape, a refusal or the end of the window take no words away. What another window changes in other fields flows in.
 *
 * @param key names the draft: the id of the record and which form of it, or the command that opens the form.
 * @param what the form is called in the list of words that are not on disk.
 * @param place the record on whose page the form stands, where the key does not begin with it.
 */
export function useForm<T extends FormValues>(key: string, what: string, onDisk: T, place?: string): Form<T> {
  const drafts = useDrafts();
  const [store] = useState(() => createStore(readChanges(drafts, key, onDisk)));
  const [told, setTold] = useState<readonly (keyof T)[]>([]);
  const changes = useStore(store);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, of what a window that ended has left
  useEffect(() => dropIfOnDisk(drafts, key, onDisk), []);
  const called = { what, ...(place !== undefined && { place }) };
  const put = (next: FormChanges<T>) => {
    if (isEmpty(next)) forgetChanges(drafts, key, store.get());
    else keepChanges(drafts, key, called, next);
    store.set(next);
  };
  const fill: Form<T>['fill'] = (name, value) => {
    setTold((now) => now.filter((each) => each !== name));
    put(withField(store.get(), onDisk, name, value));
  };
  const values = valuesOf(changes, onDisk);
  return {
    values,
    isChanged: !isEmpty(changes),
    fill,
    field: (name) => ({
      value: values[name],
      onChange: (value) => fill(name, value),
      ...(told.includes(name) && { error: changedElsewhere(onDisk[name]) }),
    }),
    mayKeep: () => {
      const theirs = overtaken(changes, onDisk);
      if (theirs.length === 0) return true;
      setTold(theirs);
      sayProblem('Another window has changed the same meanwhile. Nothing was overwritten: look at what is marked.');
      put(seen(changes, onDisk));
      return false;
    },
    giveUp: () => {
      const back = giveUpChanges(drafts, key, called, store.get());
      setTold([]);
      store.set({});
      if (back) say('What you wrote was given up.', { action: { label: 'Keep it as a draft', run: back } });
    },
    forget: () => {
      setTold([]);
      put({});
    },
  };
}

/** The two ends of a dialog that holds a form: its words are on disk, or the user gives them up. */
export const endings = ({ forget, giveUp }: Pick<Form<FormValues>, 'forget' | 'giveUp'>, onClose: () => void) => ({
  close: () => {
    forget();
    onClose();
  },
  cancel: () => {
    giveUp();
    onClose();
  },
});

const changedElsewhere = (words: unknown): string =>
  typeof words === 'string' && words !== ''
    ? `Changed elsewhere meanwhile, to “${words}”. Nothing was overwritten; press the button again to put yours in its place.`
    : 'Changed elsewhere meanwhile. Nothing was overwritten; press the button again to put yours in its place.';
