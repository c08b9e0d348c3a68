import type { ImportedPacket } from '../api';

/** What came of a reader's packet, in a sentence. `noun` is what it holds, in the singular. */
export function takenInWords(
  { reader, added, changed, same }: Pick<ImportedPacket, 'reader' | 'added' | 'changed' | 'same'>,
  noun: 'decision' | 'reading',
): string {
  const some = (n: number) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
  if (added + changed + same === 0) return `The packet holds no ${noun} of ${reader} yet. Nothing was changed.`;
  if (added + changed === 0) {
    const all = same === 1 ? `The one ${noun} of ${reader} was` : `All ${some(same)} of ${reader} were`;
    return `${all} here already. Nothing was changed.`;
  }
  const done = [
    added > 0 && `${some(added)} of ${reader} added`,
    changed > 0 && (added > 0 ? `${changed.toLocaleString('en')} changed` : `${some(changed)} of ${reader} changed`),
  ].filter(Boolean);
  const here = same > 0 ? `; ${same.toLocaleString('en')} ${same === 1 ? 'was' : 'were'} here already` : '';
  return `${done.join(', ')}${here}.`;
}
