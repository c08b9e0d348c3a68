import type { Entry, History } from '../../shared/model/history';
import type { Library } from '../../shared/model/library';
import { err, type Result } from '../../shared/result';
import type { Store } from './store';
import type { State } from './writer';

/** A library that is only read here, kept in step with what another process writes. */
export class ReadOnlyStore implements Store {
  constructor(
    readonly libraryId: string,
    private readonly state: Readonly<State>,
    private readonly why: () => string,
  ) {}

  get readOnly(): { readonly reason: string } {
    return { reason: this.why() };
  }

  get library(): Library {
    return this.state.library;
  }

  get history(): History {
    return this.state.history;
  }

  get seq(): number {
    return this.state.seq;
  }

  async submit(): Promise<Result<Entry>> {
    return err('read-only', `Nothing can be changed here. ${this.readOnly.reason}`);
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  async findOutsideChanges(): Promise<readonly string[]> {
    return []; // whoever writes these files is another program
  }

  async close(): Promise<void> {
    // Nothing is held.
  }
}
