import type { ListRow } from '../../shared/api';
import { isIdOf, type CollectionId, type NoteId } from '../../shared/model/ids';

/** Whose references are shown: everyone's, those in a collection, or those a note cites. */
export type Scope =
  | { readonly of: 'library' }
  | { readonly of: 'collection'; readonly id: CollectionId; readonly name: string }
  | { readonly of: 'note'; readonly id: NoteId; readonly name: string };

export const collectionScope = ({ id, title }: ListRow): Scope | undefined =>
  isIdOf('collection', id) ? { of: 'collection', id, name: title } : undefined;

export const scopeKey = (scope: Scope): string => (scope.of === 'library' ? 'library' : scope.id);

export function scopeLabel(scope: Scope): string {
  switch (scope.of) {
    case 'library':
      return 'The whole library';
    case 'collection':
      return scope.name;
    case 'note':
      return `Cited in “${scope.name}”`;
  }
}

/** What the `bibliography` call takes for it. */
export function scopeArgument(scope: Scope): { collectionId?: string; citedIn?: string } {
  switch (scope.of) {
    case 'library':
      return {};
    case 'collection':
      return { collectionId: scope.id };
    case 'note':
      return { citedIn: scope.id };
  }
}
