import type { AnyId } from '../../shared/model/ids';
import { countReferrers, fullName, highlightsOf, notesAbout } from '../../shared/model/queries';
import type { Article, Highlight, Note } from '../../shared/model/records';
import type { ExportedFiles, ExportSource } from './types';

export type Losses = ExportedFiles['lost'][number][];

/** The highlights of the articles, in text order, article by article. */
export const highlightsIn = ({ library, articles }: ExportSource): { article: Article; highlights: Highlight[] }[] =>
  articles.map((article) => ({
    article,
    highlights: highlightsOf(library, article.id).sort(
      (a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : 1),
    ),
  }));

/** The notes about the articles or their highlights, each once, oldest first. */
export function notesIn({ library, articles }: ExportSource): Note[] {
  const targets = articles.flatMap(({ id }) => [id, ...highlightsOf(library, id).map((highlight) => highlight.id)]);
  const notes = new Set(targets.flatMap((id: AnyId) => notesAbout(library, id)));
  return [...notes].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1,
  );
}

/** Of a whole library, the notes about no article or highlight: about claims, or about nothing but themselves. */
export function looseNotes(source: ExportSource): Note[] {
  if (!source.isWhole) return [];
  const bound = new Set(notesIn(source));
  return [...source.library.tables.note.values()].filter((note) => !bound.has(note));
}

/** The same, for forms in which every note is about something. */
export const looseNoteLosses = (source: ExportSource): Losses =>
  looseNotes(source).map(({ id }) => ({
    id,
    field: 'note',
    reason: 'It is about no article or highlight; the Markdown folder holds it.',
  }));

/** The names of tags in the order in which a record has them. */
export const tagNames = ({ library }: ExportSource, { tagIds }: Highlight | Note): string[] =>
  tagIds.flatMap((id) => library.tables.tag.get(id)?.name ?? []);

export const authorsOf = ({ csl }: Article): string => (csl.author ?? []).map(fullName).join('; ');

/** Links to claims, which no program of annotations knows. */
export function claimLosses({ library }: ExportSource, records: readonly (Highlight | Note)[]): Losses {
  return records.flatMap(({ id }) => {
    const count = countReferrers(library, id, 'evidence');
    return count === 0 ? [] : [{ id, field: 'claims', reason: 'What it is evidence for stays in the library.' }];
  });
}

/** Fields of a record beyond those that every version knows. */
export function otherFields(record: Highlight | Note, known: readonly string[]): Record<string, unknown> | undefined {
  const rest = Object.entries(record).filter(([field]) => !known.includes(field));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

export const HIGHLIGHT_FIELDS = [
  'kind',
  'id',
  'articleId',
  'textHash',
  'anchor',
  'inFile',
  'color',
  'comment',
  'tagIds',
  'createdAt',
  'updatedAt',
];
export const NOTE_FIELDS = ['kind', 'id', 'title', 'text', 'aboutIds', 'tagIds', 'createdAt', 'updatedAt'];
