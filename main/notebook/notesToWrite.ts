import { fileNameOf } from '../../shared/fileName';
import type { CheckedArgument, ExportedNotes } from '../../shared/api';
import { citedKeys } from '../../shared/model/pandocCitations';
import { findItem, titleOf } from '../../shared/model/queries';
import type { Article } from '../../shared/model/records';
import { err, type Result } from '../../shared/result';
import type { Parts } from './parts';
import { notesNamed } from './references';

/** Writes notes out with the articles that they cite. */
export async function exportNotes(
  { store: { library }, worker, about, ownStyles }: Parts,
  { ids, ...wanted }: CheckedArgument<'exportNotes'>,
): Promise<Result<ExportedNotes>> {
  const named = notesNamed(library, ids ?? [...library.tables.note.keys()]);
  if (!named.ok) return named;
  const notes = named.value;
  if (notes.length === 0) return err('not-found', 'There is no note to write out.');
  const works = new Map<Article, Set<string>>();
  for (const key of notes.flatMap(({ text }) => citedKeys(text))) {
    const article = findItem(library, key);
    if (article?.kind !== 'article') continue;
    works.set(article, (works.get(article) ?? new Set([article.citationKey])).add(key));
  }
  const [first] = notes;
  const title = notes.length === 1 && first ? titleOf(library, first) : about.name;
  const style = await ownStyles.resolve(wanted.style);
  if (!style.ok) return style;
  return worker.call('exportNotes', {
    ...wanted,
    style: style.value,
    notes: notes.map((note) => ({ title: titleOf(library, note), isUntitled: !note.title?.trim(), text: note.text })),
    works: [...works].map(([{ csl }, keys]) => ({ keys: [...keys], csl })),
    name: fileNameOf(withoutCitations(title), 'Notes'),
  });
}

/** A note without a title is called by its first line. */
const withoutCitations = (title: string): string => title.replace(/\s*\[[^[\]]*@[^[\]]*\]?/g, '');
