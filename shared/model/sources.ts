import { err, ok, type Result } from '../result';
import { newSource, type Maker } from './actions';
import { add, remove, update, type Edit } from './edits';
import type { StatementId } from './ids';
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

/**
 * The edits that part a source again: a new one of the same sort takes some of its names and some of its statements.
 * `name` may be an alias of the old source, which then loses it.
 */
export function splitSourceEdits(
  maker: Maker,
  source: Source,
  {
    name,
    aliases = [],
    statementIds,
  }: { name: string; aliases?: readonly string[]; statementIds: readonly StatementId[] },
): { edits: Edit[]; made: Source } {
  const made: Source = { ...newSource(maker, { name: name.trim(), type: source.type }), aliases: [...aliases] };
  const left = source.aliases.filter((alias) => alias !== made.name && !aliases.includes(alias));
  return {
    made,
    edits: [
      add(made),
      ...(left.length < source.aliases.length ? [update<Source>(source.id, { aliases: left }, source.updatedAt)] : []),
      ...statementIds.map((id) => update<Statement>(id, { speakerId: made.id })),
    ],
  };
}
