import { afterEach, beforeEach, describe } from 'vitest';
import { importingContract } from './importing';
import { lastingContract } from './lasting';
import { Reached, type ContractHost } from './reached';
import { readingContract } from './reading';
import { writingContract } from './writing';

export type { ContractHost } from './reached';

/** What every way to the notebook promises: the same answers, the same failures, the same events. */
export function runApiContract(name: string, setup: () => Promise<ContractHost>): void {
  describe(`the notebook, reached by ${name}`, () => {
    const reached = new Reached();
    beforeEach(async () => {
      reached.host = await setup();
    });
    afterEach(() => reached.host.close());

    writingContract(reached);
    readingContract(reached);
    importingContract(reached);
    lastingContract(reached);
  });
}
