import { basename, resolve } from 'node:path';
import { touchedIds } from '../../shared/model/change';
import type { Entry } from '../../shared/model/history';
import { kindOfId, type Kind } from '../../shared/model/ids';
import type { IsoTime } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import type { WorkerClient } from '../worker/jobs';
import { BackupKeeper } from './backups/keeper';
import { createEvents, type Events } from './events';
import { diskFailure, nodeFiles, type Files } from './files';
import { FirstPageKeeper, readFirstPage } from './firstPage';
import { SearchIndex } from './searchIndex';
import { IndexLog } from './indexLog';
import { Lists } from './lists';
import { claimStore, type ClaimedStore, type OpenedStore } from './openStore';
import type { Notebook } from './notebook';
import { OutsideWatch } from './outsideWatch';
import { OwnStyles } from './ownStyles';
import { openPreferences } from './preferences';
import type { Parts } from './parts';
import { createService, libraryInfo } from './service';
import type { Store } from './store';
import { Texts } from './texts';
import { whileOpening } from './whileOpening';

export interface NotebookOptions {
  /** Does the long jobs. It stays the caller's, who closes it after the notebook. */
  worker: WorkerClient;
  /** Opens without taking the lock: nothing can be changed. */
  readOnly?: boolean;
  /** Makes a new library where there is none. */
  create?: boolean;
  now?: () => IsoTime;
  unique?: () => string;
  /** Where the preferences of this machine are kept; without it they last until the notebook is closed. */
  preferencesFile?: string;
  /** Where the user's citation styles are kept; without it none can be added. */
  ownStylesFolder?: string;
  /** Version of the program. */
  version: string;
  files?: Files;
}

export type { Notebook };

/** Above this many touched records a `changed` event names only their kinds. */
const MANY = 500;

/** Opens the library in a folder. `locked` names who has it open; `newer-schema` and `damaged` leave it as it is. */
export async function openNotebook(folder: string, options: NotebookOptions): Promise<Result<Notebook>> {
  const { worker, version, files = nodeFiles } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const unique = options.unique ?? (() => crypto.randomUUID());
  const events = createEvents();
  const changes: Parts['changes'] = new Set();
  let parts: Parts | undefined;

  const claim = () =>
    claimStore(
      resolve(folder),
      {
        ...{ files, now, unique, create: options.create ?? false, readOnly: options.readOnly ?? false },
        compact: (wanted) => worker.call('compact', wanted),
      },
      {
        onApplied: (entry) => {
          for (const see of changes) see(entry.change);
          events.emit('changed', changedBy(entry));
          parts?.index.follow(entry);
          parts?.firstPage.keepSoon();
        },
        onProblem: (message) => events.emit('problem', { message }),
        onSnapshot: () => parts?.firstPage.keepSoon(),
      },
    );
  const claimed = await claim();
  if (!claimed.ok) return claimed;
  const { layout, readOnly } = claimed.value;
  const given = { files, worker, events, changes, now, unique, version };
  const preferences = openPreferences(files, options.preferencesFile, events.emit);
  const ownStyles = new OwnStyles(files, options.ownStylesFolder, worker);
  let held: ClaimedStore | undefined = claimed.value;
  const load = async (): Promise<Result<Notebook>> => {
    const mine = held ? ok(held) : await claim(); // after a failure nothing is held any more
    held = undefined;
    if (!mine.ok) return mine;
    const opened = await mine.value.load();
    if (!opened.ok) return opened;
    parts = partsOf(opened.value, { ...given, preferences, ownStyles });
    return ok(await begin(opened.value, parts));
  };
  // A command waits for the library; a window shows what it can.
  const first = worker.inBackground ? await readFirstPage(files, layout, version) : undefined;
  if (!first) return load();
  const about = { name: basename(layout.folder), folder: layout.folder };
  const reason = readOnly === undefined ? {} : { readOnly: { reason: readOnly } };
  return ok(whileOpening({ first, about: { ...about, ...reason }, preferences, events }, load));
}

type Given = Pick<Parts, 'files' | 'worker' | 'events' | 'changes' | 'now' | 'unique' | 'preferences' | 'ownStyles'> & {
  version: string;
};

function partsOf({ store, layout, says }: OpenedStore, { version, ...given }: Given): Parts {
  const { files, worker, events, now } = given;
  const texts = new Texts(files, layout);
  const index = new SearchIndex(
    worker,
    {
      library: store.library,
      seq: () => store.seq,
      place: { libraryId: store.libraryId, textsFolder: layout.texts, indexFolder: layout.index },
      log: new IndexLog(files, layout.index),
      isWritable: () => store.readOnly === undefined,
    },
    events.emit,
  );
  const keeper = new BackupKeeper({
    ...{ files, layout, store, now, version },
    onProblem: (message) => events.emit('problem', { message }),
    onMade: (made) => events.emit('backups', { made }),
  });
  const watch = new OutsideWatch({
    ...{ files, layout, store },
    onChange: () => events.emit('changed', { seq: store.seq, kinds: [] }),
  });
  const about = { name: basename(layout.folder), folder: layout.folder, version, opening: [...says] };
  const lists = new Lists(store.library, events.subscribe);
  const firstPage = new FirstPageKeeper({
    ...{ files, layout, version, store },
    info: () => libraryInfo({ store, about, watch }),
    list: (argument) => lists.page(argument),
  });
  return { ...given, layout, store, texts, index, keeper, watch, lists, firstPage, about };
}

/** The notebook over its parts, which have begun what they do by themselves. */
async function begin({ refresh }: OpenedStore, parts: Parts): Promise<Notebook> {
  const { store, texts, index, worker, events, keeper, watch, firstPage } = parts;
  await watch.look();
  const service = createService(parts);
  if (worker.inBackground) {
    index.begin();
    keeper.begin();
    watch.begin();
  }
  const follow = refresh && followEvery(refresh, worker.inBackground, store, events);
  return {
    api: service.api,
    subscribe: events.subscribe,
    storeText: (text) => texts.write(Buffer.from(text.toWellFormed()), 'txt'),
    refresh: async () => {
      await follow?.look();
      await watch.look();
    },
    backup: (to) => keeper.make('by-hand', true, to),
    close: async () => {
      follow?.end();
      await watch.end();
      await keeper.end();
      await service.stopJobs();
      await index.end();
      await firstPage.end();
      await store.close(() => firstPage.keep());
    },
  };
}

function changedBy({ seq, change }: Pick<Entry, 'seq' | 'change'>): {
  seq: number;
  kinds: Kind[];
  ids?: ReturnType<typeof touchedIds>;
} {
  const ids = touchedIds(change);
  const kinds = [...new Set(ids.flatMap((id) => kindOfId(id) ?? []))];
  return ids.length > MANY ? { seq, kinds } : { seq, kinds, ids };
}

/** How often a reader looks for what another process has written. */
const FOLLOW_MS = 500;

/** Looks again and again while the library is open in the background, else when asked; tells when the reason to only read has changed. */
function followEvery(
  refresh: () => Promise<void>,
  inBackground: boolean,
  store: Pick<Store, 'seq' | 'readOnly'>,
  events: Events,
): { look: () => Promise<void>; end: () => void } {
  async function look(): Promise<void> {
    const before = store.readOnly?.reason;
    try {
      await refresh();
    } catch (error) {
      diskFailure(error, ''); // a disk that is away is what the watch tells of; a defect is thrown
    }
    if (store.readOnly?.reason !== before) events.emit('changed', { seq: store.seq, kinds: [] });
  }
  const timer = inBackground ? setInterval(() => void look(), FOLLOW_MS).unref() : undefined;
  return { look, end: () => clearInterval(timer) };
}
