import type { Library } from '../model/library';
import type { Source } from '../model/records';

export const foldName = (name: string): string => name.trim().toLowerCase();

export const isNamed = ({ type }: Pick<Source, 'type'>): boolean => type !== 'anonymous' && type !== 'unnamed-group';

/** Sources by every exact name and alias. Unnamed voices are never taken for each other. */
export function sourcesByName(library: Library): Map<string, Source> {
  const byName = new Map<string, Source>();
  for (const source of library.tables.source.values()) {
    if (!isNamed(source)) continue;
    for (const name of [source.name, ...source.aliases]) byName.set(foldName(name), source);
  }
  return byName;
}
