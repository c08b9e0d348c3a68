import { callArguments, type CallName, type LibraryInfo, type NotebookApi } from '../../shared/api';
import { ok, type Result } from '../../shared/result';
import type { Events } from './events';
import type { FirstPage } from './firstPage';
import type { Notebook } from './notebook';
import type { Preferences } from './preferences';

/** What is known of a library before it is read. */
export interface Beforehand {
  readonly first: FirstPage;
  /** What is sure already: name and folder, and whether it may be written. */
  readonly about: Partial<LibraryInfo>;
  readonly preferences: Preferences;
  readonly events: Events;
}

/** Reading takes all of a processor: a host that asks for the first page so soon has it sooner. */
const HEAD_START_MS = 150;

/**
 * A notebook whose library is still being read. What windows ask first is answered with what was kept of it, which holds
 * for these very files; everything else, and every change, waits until the library is there. When it cannot be read,
 * every call says why; asking for the library once more tries again. `load` may be called after it has failed.
 */
export function whileOpening(
  { first, about, preferences, events }: Beforehand,
  load: () => Promise<Result<Notebook>>,
): Notebook {
  let opened: Result<Notebook> | undefined;
  let loading: Promise<Result<Notebook>> | undefined;
  let isFailureTold = false;
  let trying: Promise<void> | undefined;
  const begin = (): Promise<Result<Notebook>> => {
    loading ??= load().then((result) => {
      opened = result;
      events.emit('changed', { seq: first.info.seq, kinds: [] }); // ask again: now the library itself answers
      return result;
    });
    return loading;
  };
  setTimeout(() => void begin(), HEAD_START_MS);

  async function tryAgain(): Promise<void> {
    loading = load();
    opened = await loading;
    if (opened.ok) events.emit('changed', { seq: first.info.seq, kinds: [] });
  }

  async function whenOpened<T>(work: (notebook: Notebook) => Promise<Result<T>>): Promise<Result<T>> {
    const result = await begin();
    return result.ok ? work(result.value) : result;
  }

  const entries = Object.keys(callArguments).map((name) => {
    const call = (argument: unknown) =>
      whenOpened(({ api }) => (api[name as CallName] as (given: unknown) => Promise<Result<unknown>>)(argument));
    return [name, call];
  });
  const { readOnly: _, ...info } = first.info;
  const beforehand: LibraryInfo = { ...info, ...about, isOpening: true, opening: [], notices: [], copies: [] };
  const waiting = Object.fromEntries(entries) as NotebookApi; // one a call, each with its own argument
  const api: NotebookApi = {
    ...waiting,
    library: async (argument) => {
      if (!opened) return ok(beforehand);
      if (!opened.ok && isFailureTold) await (trying ??= tryAgain().finally(() => (trying = undefined)));
      isFailureTold = !opened.ok;
      return waiting.library(argument);
    },
    list: async (argument) => {
      const known = opened ? undefined : first.lists.find((list) => isSame(list.argument, argument));
      return known ? ok(known.answer) : waiting.list(argument);
    },
    preferences: () => preferences.read(),
    setPreferences: (values) => preferences.merge(values),
  };
  return {
    api,
    subscribe: events.subscribe,
    storeText: (text) => whenOpened((notebook) => notebook.storeText(text)),
    refresh: async () => {
      const result = await begin();
      if (result.ok) await result.value.refresh();
    },
    backup: (to) => whenOpened((notebook) => notebook.backup(to)),
    close: async () => {
      const result = await begin();
      if (result.ok) await result.value.close();
    },
  };
}

const isSame = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
