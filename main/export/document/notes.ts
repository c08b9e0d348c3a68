import type { CslItem } from '../../../shared/model/records';
import { parseCitations, type Citation } from '../../../shared/model/pandocCitations';
import { ok, type Result } from '../../../shared/result';
import { renderDocument, type RenderedDocument, type StyleShelf } from '../../citations';
import { entryInlines, lossesIn, readManuscript, type Block } from './manuscript';
import { writePandoc, type PandocNote } from './pandoc';
import type { Manuscript, NotesExport } from './types';
import { exportedFile, writeManuscript, type DocumentFormat } from './writers';

export type NotesFormat = 'pandoc' | DocumentFormat;

export interface NotesRequest {
  readonly notes: readonly PandocNote[];
  /** The articles that the notes cite, with every key by which they may be cited, the present one first. */
  readonly works: readonly { keys: readonly string[]; csl: CslItem }[];
  readonly format: NotesFormat;
  readonly style: string;
  readonly locale: string;
  /** Name of the file without its ending. */
  readonly name: string;
  /** Writes the cited works beside Markdown. */
  readonly references: (works: readonly { id: string; csl: CslItem }[]) => {
    text: string;
    extension: string;
    mediaType: string;
    lost: NotesExport['lost'];
  };
}

/** Writes notes out as files: a document with its citations in a style, or Markdown with a file of references. */
export async function exportNotes(shelf: StyleShelf, request: NotesRequest): Promise<Result<NotesExport>> {
  const { notes, works, format, name, locale } = request;
  const title = notes.length === 1 ? (notes[0]?.title ?? name) : name;
  const present = new Map(works.flatMap(({ keys }) => keys.map((key) => [key, keys[0] ?? key])));
  const parsed = notes.map(({ text }) => parseCitations(text));
  const unknown = new Set(parsed.flat().flatMap(({ cites }) => cites.map(({ key }) => key)));
  for (const key of present.keys()) unknown.delete(key);
  const problems = [...unknown].map((key) => `No article has the citation key “${key}”.`);
  const items = works.map(({ keys, csl }) => ({ id: keys[0] ?? '', csl }));

  if (format === 'pandoc') {
    const { text, extension, mediaType, lost } = request.references(items);
    const bibliography = `${name}.${extension}`;
    const markdown = writePandoc(notes, { title, bibliography, language: locale }, (key) => present.get(key) ?? key);
    return ok({
      files: [exportedFile(`${name}.md`, 'text/markdown', markdown), exportedFile(bibliography, mediaType, text)],
      problems,
      lost,
    });
  }

  const citations = parsed.flat().map((citation) => withPresentKeys(citation, present));
  const rendered = renderDocument(shelf, { items, citations, style: request.style, locale, format: 'html' });
  if (!rendered.ok) return rendered;
  const lost = notes.flatMap((note) => lossesIn(note.text).map((loss) => ({ id: note.title, ...loss })));
  const file = await writeManuscript(manuscriptOf(title, locale, notes, parsed, rendered.value), format, name);
  return ok({ files: [file], problems, lost });
}

const withPresentKeys = (citation: Citation, present: ReadonlyMap<string, string>): Citation => ({
  ...citation,
  cites: citation.cites.map((cite) => ({ ...cite, key: present.get(cite.key) ?? cite.key })),
});

function manuscriptOf(
  title: string,
  language: string,
  notes: readonly PandocNote[],
  parsed: readonly (readonly Citation[])[],
  { citations, bibliography }: RenderedDocument,
): Manuscript {
  let used = 0;
  const blocks = notes.flatMap((note, at): Block[] => {
    const own = citations.slice(used, (used += parsed[at]?.length ?? 0));
    const read = readManuscript(note.text, own);
    if (read[0]?.type === 'heading') return read;
    if (note.isUntitled) return at === 0 ? read : [{ type: 'rule' }, ...read];
    return [{ type: 'heading', level: 1, children: [{ type: 'text', text: note.title, look: {} }] }, ...read];
  });
  return {
    title,
    language,
    blocks,
    references: bibliography.map(({ text }) => entryInlines(text)),
    referencesTitle: 'References',
  };
}
