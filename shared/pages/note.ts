import type { NotePage } from '../api';
import { getItem, type Library } from '../model/library';
import { citedKeys } from '../model/pandocCitations';
import { findItem, linksFrom, namesOf, titleOf } from '../model/queries';
import type { Note } from '../model/records';

/** A note with what it is about, what it is evidence for, and what it cites. */
export function notePage(library: Library, note: Note): Omit<NotePage, 'seq'> {
  const keys = citedKeys(note.text);
  const cited = keys.map((key) => ({ key, article: findItem(library, key) }));
  return {
    note,
    about: note.aboutIds.flatMap((id) => getItem(library, id) ?? []),
    links: linksFrom(library, note.id),
    cites: cited.flatMap(({ key, article }) =>
      article?.kind === 'article' ? [{ id: article.id, citationKey: key, title: titleOf(library, article) }] : [],
    ),
    unknownKeys: cited.flatMap(({ key, article }) => (article?.kind === 'article' ? [] : [key])),
    tags: namesOf(library, note.tagIds),
  };
}
