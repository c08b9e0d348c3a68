import { createClient, type NotebookClient, type Transport } from '../index';
import { countingMaker } from './helpers';

/** One way to reach a notebook on a new, empty library. */
export interface ContractHost extends Transport {
  close(): Promise<void>;
  /** Closes, and opens the same library again. */
  reopen(): Promise<ContractHost>;
}

/** The notebook of the test that is running, however often it is opened again. */
export class Reached {
  host!: ContractHost; // set before each test
  readonly maker = countingMaker();
  readonly client: NotebookClient = createClient({ call: (name, argument) => this.host.call(name, argument) });

  async reopen(): Promise<void> {
    this.host = await this.host.reopen();
  }
}
