import type { Result } from '../../shared/result';
import type { Files } from './files';
import type { Layout } from './layout';
import { recover, type Recovered } from './recover';

/** How often a reader looks again when the files do not fit together, as they may while another process replaces them. */
const LOOKS = 4;
const PAUSE_MS = 25;

/** Reads a library that another process may be writing: what looks wrong is looked at again before it is believed. */
export async function recoverForReading(
  files: Files,
  layout: Layout,
  newest?: number,
): Promise<Result<Recovered | undefined>> {
  for (let look = 1; ; look += 1) {
    const recovered = await recover(files, layout, 'seals', newest);
    const isCalm = recovered.ok && recovered.value?.findings.length === 0;
    if (isCalm || look === LOOKS) return recovered;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
