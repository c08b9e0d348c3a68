import type { CheckedArgument } from '../../shared/api';
import type { Library } from '../../shared/model/library';
import { citedKeys } from '../../shared/model/pandocCitations';
import { findItem, referrersOf, titleOf } from '../../shared/model/queries';
import type { Article, Note } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { Printing } from '../worker/jobs';

type Which = Partial<Pick<CheckedArgument<'bibliography'>, 'ids' | 'collectionId' | 'citedIn'>>;

export interface Chosen {
  readonly articles: readonly Article[];
  /** Ids and keys that no article has. */
  readonly unknown: readonly string[];
  /** The same in words. */
  readonly problems: readonly string[];
}

/** The articles that a bibliography or export is asked for, each once, and what of it is not there. */
export function chooseArticles(library: Library, which: Which): Result<Chosen> {
  const { ids, collectionId, citedIn } = which;
  if (ids) return ok(named(library, ids, 'id or citation key'));
  if (collectionId !== undefined) {
    const collection = findItem(library, collectionId);
    if (collection?.kind !== 'collection') return err('not-found', `There is no collection ${collectionId}.`);
    return ok({ articles: referrersOf(library, collection.id, 'article'), unknown: [], problems: [] });
  }
  if (citedIn !== undefined) {
    const notes = notesNamed(library, [citedIn].flat());
    if (!notes.ok) return notes;
    return ok(named(library, [...new Set(notes.value.flatMap(({ text }) => citedKeys(text)))], 'citation key'));
  }
  return ok({ articles: [...library.tables.article.values()], unknown: [], problems: [] });
}

export function notesNamed(library: Library, ids: readonly string[]): Result<Note[]> {
  const notes: Note[] = [];
  for (const id of ids) {
    const note = findItem(library, id);
    if (note?.kind !== 'note') return err('not-found', `There is no note ${id}.`);
    notes.push(note);
  }
  return ok(notes);
}

/** Of each article, by its id, the notes among these that cite it. */
export function citingNotes(
  library: Library,
  notes: readonly Note[],
): Map<string, { id: Note['id']; title: string }[]> {
  const citing = new Map<string, { id: Note['id']; title: string }[]>();
  for (const note of notes) {
    const { articles } = named(library, citedKeys(note.text), 'citation key');
    for (const { id } of articles)
      citing.set(id, [...(citing.get(id) ?? []), { id: note.id, title: titleOf(library, note) }]);
  }
  return citing;
}

function named(library: Library, names: readonly string[], what: string): Chosen {
  const articles = new Set<Article>();
  const unknown: string[] = [];
  for (const name of names) {
    const item = findItem(library, name);
    if (item?.kind === 'article') articles.add(item);
    else unknown.push(name);
  }
  return {
    articles: [...articles],
    unknown,
    problems: unknown.map((name) => `There is no article with the ${what} “${name}”.`),
  };
}

/** Articles as other programs know them: by citation key. */
export const referencesOf = (articles: readonly Article[]): Printing['references'] =>
  articles.map(({ citationKey, csl }) => ({ id: citationKey, csl }));
