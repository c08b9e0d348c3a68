import type { NotebookApi } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { ok, type Result } from '../../shared/result';
import type { Parts } from './parts';
import { chooseArticles, citingNotes, notesNamed, type Chosen } from './references';

type Wanted = Parameters<NotebookApi['bibliography']>[0];

/** A list of works longer than this is no answer to a question any more. */
const MOST_FOUND = 5000;

/** Prints the chosen articles in a style; of what several notes cite, with the notes that do. */
export async function bibliography(parts: Parts, wanted: Wanted): ReturnType<NotebookApi['bibliography']> {
  const { library } = parts.store;
  const { locale, format, citedIn } = wanted;
  const chosen = await choose(parts, wanted);
  if (!chosen.ok) return chosen;
  const { articles, unknown, problems } = chosen.value;
  const references = articles.map(({ id, csl }) => ({ id, csl }));
  const style = await parts.ownStyles.resolve(wanted.style);
  if (!style.ok) return style;
  const rendered = await parts.worker.call('bibliography', { references, style: style.value, locale, format });
  if (!rendered.ok) return rendered;
  const notes = Array.isArray(citedIn) ? notesNamed(library, citedIn) : undefined;
  const citing = notes?.ok ? citingNotes(library, notes.value) : undefined;
  const entries = citing
    ? rendered.value.entries.map((entry) => ({ ...entry, citedIn: citing.get(entry.id) ?? [] }))
    : rendered.value.entries;
  return ok({ ...rendered.value, entries, unknown: [...unknown], problems: [...problems, ...rendered.value.problems] });
}

/** Writes such a bibliography as a document. What could not be printed is named, and not in it. */
export async function exportBibliography(
  parts: Parts,
  { format, ...wanted }: Parameters<NotebookApi['exportBibliography']>[0],
): ReturnType<NotebookApi['exportBibliography']> {
  const printed = await bibliography(parts, { ...wanted, format: format === 'markdown' ? 'markdown' : 'html' });
  if (!printed.ok) return printed;
  const { entries, problems } = printed.value;
  const file = await parts.worker.call('exportEntries', {
    entries: entries.map(({ text }) => text),
    format,
    language: wanted.locale,
    name: 'Bibliography',
  });
  return file.ok ? ok({ files: [file.value], problems, report: { written: entries.length, lost: [] } }) : file;
}

async function choose({ store: { library }, index }: Parts, { query, ...which }: Wanted): Promise<Result<Chosen>> {
  if (query === undefined) return chooseArticles(library, which);
  const found = await index.search({ query, kinds: ['article'], limit: MOST_FOUND });
  if (!found.ok) return found;
  const { hits, total, notes, complete } = found.value;
  const articles = hits.flatMap(({ id }) => (isIdOf('article', id) ? (library.tables.article.get(id) ?? []) : []));
  const problems = [...notes];
  if (total > hits.length) problems.push(`The search finds ${total} articles; these are the first ${hits.length}.`);
  if (!complete) problems.push('The search index is still being built: more may be found in a moment.');
  return ok({ articles, unknown: [], problems });
}
