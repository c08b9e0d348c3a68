import { useState } from 'react';
import { itemTitle } from '../app/itemTitle';
import type { PageTarget } from '../app/target';
import { useCall } from '../state/useCall';
import { collectionScope, scopeKey, type Scope } from './scopes';

/** The scopes that can be chosen, and the chosen one: what the target names until the user takes another. */
export function useScopes({ collectionId, citedIn }: Extract<PageTarget, { view: 'bibliography' }>) {
  const [chosen, choose] = useState<string>();
  const collections = useCall('list', { kind: 'collection', sort: 'title', limit: 1000 }, { keepPrevious: true });
  const note = useCall('get', { id: citedIn ?? '' }, { enabled: citedIn !== undefined });
  const scopes: Scope[] = [{ of: 'library' }];
  if (note.data?.kind === 'note') scopes.push({ of: 'note', id: note.data.id, name: itemTitle(note.data) });
  for (const row of collections.data?.items ?? []) {
    const scope = collectionScope(row);
    if (scope) scopes.push(scope);
  }
  const wanted = chosen ?? collectionId ?? citedIn ?? 'library';
  const scope = scopes.find((candidate) => scopeKey(candidate) === wanted) ?? { of: 'library' as const };
  return { scopes, scope, choose };
}
