import { err, ok, type Result } from '../result';
import { remove, update, type Edit } from './edits';
import type { Library } from './library';
import { referrersOf } from './queries';
import type { Origin, Source, Statement } from './records';

/**
 * The edits that make two sources one: what points at the first points at the second, the first's names become aliases.
 * Only the user may say so. Two unnamed voices are refused: nobody can know that they are one.
 */
export function mergeSourcesEdits(library: Library, from: Source, into: Source): Result<Edit[]> {
  if (from.id === into.id) return err('invalid', 'A source cannot be merged with itself.');
  const unnamed = ({ type }: Source): boolean => type === 'anonymous' || type === 'unnamed-group';
  if (unnamed(from) && unnamed(into))
    return err(
      'invalid',
      'Two unnamed sources cannot be merged: nothing shows that they are one. Name one of them first.',
    );
  const aliases = new Set([...into.aliases, from.name, ...from.aliases]);
  aliases.delete(into.name);
  return ok([
    update<Source>(into.id, { aliases: [...aliases] }),
    ...referrersOf(library, from.id, 'statement').map(({ id }) => update<Statement>(id, { speakerId: into.id })),
    ...referrersOf(library, from.id, 'origin').map(({ id, speakerId, hearerId }) =>
      update<Origin>(id, {
        ...(speakerId === from.id && { speakerId: into.id }),
        ...(hearerId === from.id && { hearerId: into.id }),
      }),
    ),
    remove(from.id),
  ]);
}
