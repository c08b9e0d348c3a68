import { basename, resolve } from 'node:path';
import type { EventListener, MadeBackup, NotebookApi } from '../../shared/api';
import { touchedIds } from '../../shared/model/change';
import type { Entry } from '../../shared/model/history';
import { kindOfId, type Kind } from '../../shared/model/ids';
import type { IsoTime, TextHash } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import type { WorkerClient } from '../worker/jobs';
import { BackupKeeper } from './backups/keeper';
import { createEvents, type Events } from './events';
import { diskFailure, nodeFiles, type Files } from './files';
import { SearchIndex } from './searchIndex';
import { IndexLog } from './indexLog';
import { openStore } from './openStore';
import { OutsideWatch } from './outsideWatch';
import { OwnStyles } from './ownStyles';
import { openPreferences } from './preferences';
import { createService } from './service';
import type { Store } from './store';
import { Texts } from './texts';

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

/** An open library and the service over it. */
export interface Notebook {
  readonly api: NotebookApi;
  subscribe(listener: EventListener): () => void;
  /** Keeps a text, so that a transaction may name its hash. */
  storeText(text: string): Promise<Result<TextHash>>;
  /** Brings a library that is only read here in step with what another process has written. */
  refresh(): Promise<void>;
  /** Copies everything into one file: this one, which must not be there yet, or one in the library's `backups/`. */
  backup(to?: string): Promise<Result<MadeBackup>>;
  /** Waits for what was asked for, then lets others open the library. */
  close(): Promise<void>;
}

/** Above this many touched records a `changed` event names only their kinds. */
const MANY = 500;

/** Opens the library in a folder. `locked` names who has it open; `newer-schema` and `damaged` leave it as it is. */
export async function openNotebook(folder: string, options: NotebookOptions): Promise<Result<Notebook>> {
  const { worker, version, files = nodeFiles } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const unique = options.unique ?? (() => crypto.randomUUID());
  const events = createEvents();

  const opened = await openStore(
    resolve(folder),
    {
      ...{ files, now, unique, create: options.create ?? false, readOnly: options.readOnly ?? false },
      compact: (wanted) => worker.call('compact', wanted),
    },
    {
      onApplied: (entry) => {
        events.emit('changed', changedBy(entry));
        index.follow(entry);
      },
      onProblem: (message) => events.emit('problem', { message }),
    },
  );
  if (!opened.ok) return opened;
  const { store, layout, says, refresh } = opened.value;

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
  await watch.look();
  const service = createService({
    ...{ store, texts, index, worker, events, files, layout, now, unique, keeper, watch },
    preferences: openPreferences(files, options.preferencesFile, events.emit),
    ownStyles: new OwnStyles(files, options.ownStylesFolder, worker),
    about: { name: basename(layout.folder), folder: layout.folder, version, opening: [...says] },
  });
  if (worker.inBackground) {
    index.begin();
    keeper.begin();
    watch.begin();
  }
  const follow = refresh && followEvery(refresh, worker.inBackground, store, events);

  return ok({
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
      await store.close();
    },
  });
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
