import type { LibraryInfo } from '../../shared/api';
import type { Change } from '../../shared/model/change';
import type { IsoTime } from '../../shared/model/records';
import type { WorkerClient } from '../worker/jobs';
import type { BackupKeeper } from './backups/keeper';
import type { Events } from './events';
import type { Files } from './files';
import type { FirstPageKeeper } from './firstPage';
import type { Layout } from './layout';
import type { Lists } from './lists';
import type { OutsideWatch } from './outsideWatch';
import type { OwnStyles } from './ownStyles';
import type { Preferences } from './preferences';
import type { SearchIndex } from './searchIndex';
import type { Store } from './store';
import type { Texts } from './texts';

/** The parts that the calls are answered from. */
export interface Parts {
  readonly store: Store;
  /** Called with each change in the turn in which it is made. */
  readonly changes: Set<(change: Change) => void>;
  readonly texts: Texts;
  readonly index: SearchIndex;
  readonly worker: WorkerClient;
  readonly events: Events;
  readonly files: Files;
  readonly layout: Layout;
  readonly preferences: Preferences;
  readonly ownStyles: OwnStyles;
  readonly keeper: BackupKeeper;
  readonly watch: OutsideWatch;
  readonly lists: Lists;
  readonly firstPage: FirstPageKeeper;
  readonly now: () => IsoTime;
  readonly unique: () => string;
  readonly about: Pick<LibraryInfo, 'name' | 'folder' | 'version' | 'opening'>;
}
