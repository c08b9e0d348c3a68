import type { PassageToCompare } from '../../shared/api';
import type {
  AnyId,
  ArticleId,
  ClaimId,
  CollectionId,
  HighlightId,
  NoteId,
  SourceId,
  StatementId,
} from '../../shared/model/ids';

/** What the list shows. */
export type ListTarget =
  | { readonly view: 'articles'; readonly tag?: string; readonly collection?: string }
  | { readonly view: 'claims' }
  | { readonly view: 'notes' }
  | { readonly view: 'statements' }
  | { readonly view: 'sources' }
  /** `query` is put into the box; without it, the hits for what is in the box. `like` asks for what is most like a record. */
  | { readonly view: 'search'; readonly query?: string; readonly like?: Likened };

/** A record to which others are likened, and what it is called. */
export interface Likened {
  readonly id: AnyId;
  readonly title: string;
}

export type PictureName = 'matrix' | 'timeline' | 'tree' | 'map';

/** A page that takes the place of list and tabs. */
export type PageTarget =
  /** References of a collection, of notes, of what a search finds, of chosen articles; without any, of the library. */
  | {
      readonly view: 'bibliography';
      readonly collectionId?: CollectionId;
      readonly citedIn?: readonly NoteId[];
      readonly search?: { readonly name: string; readonly query: string };
      readonly ids?: readonly ArticleId[];
    }
  | { readonly view: 'duplicates' }
  | { readonly view: 'records' }
  /** `claimId` is of the tree: whose evidence is traced. */
  | { readonly view: 'pictures'; readonly picture: PictureName; readonly claimId?: ClaimId }
  | { readonly view: 'review' }
  | { readonly view: 'table' }
  | { readonly view: 'readings' }
  | { readonly view: 'history' }
  | { readonly view: 'backups' }
  | { readonly view: 'settings' }
  /** Statements of the whole library that may be the same. */
  | { readonly view: 'alike' }
  | { readonly view: 'compare'; readonly a: PassageToCompare; readonly b: PassageToCompare };

/** A passage of a text, in UTF-16 units of it, end exclusive; `marks` are the words of it to mark, where it is not all of it. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly marks?: readonly (readonly [start: number, end: number])[];
}

/** One record in a tab. `at`, `highlightId` and `statementId` say which passage to show. */
export type ItemTarget =
  | {
      readonly view: 'article';
      readonly id: ArticleId;
      readonly at?: Place;
      readonly highlightId?: HighlightId;
      readonly statementId?: StatementId;
    }
  | { readonly view: 'note'; readonly id: NoteId; readonly at?: Place }
  /** `words` stand on its page, and are brought into sight. */
  | { readonly view: 'claim'; readonly id: ClaimId; readonly words?: string }
  | { readonly view: 'source'; readonly id: SourceId };

export type Target = ListTarget | PageTarget | ItemTarget;

export function isList(target: Target): target is ListTarget {
  return ['articles', 'claims', 'notes', 'statements', 'sources', 'search'].includes(target.view);
}

export function isItem(target: Target): target is ItemTarget {
  return 'id' in target;
}
