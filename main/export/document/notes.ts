import type { CslItem } from '../../../shared/model/records';
import { parseCitations, type Citation } from '../../../shared/model/pandocCitations';
import { ok, type Result } from '../../../shared/result';
import { renderDocument, type RenderedDocument, type StyleShelf } from '../../citations';
import { writeDocx } from './docx';
import { writeHtml } from './html';
import { entryInlines, lossesIn, readManuscript, type Block } from './manuscript';
import { writePandoc, type PandocNote } from './pandoc';
import { writeRtf } from './rtf';
import { writeText } from './text';
import type { ExportedFile, Manuscript, NotesExport } from './types';

/** The formats in which notes are written out as a document, one file each in this folder. */
const WRITERS: readonly {
  readonly id: NotesFormat;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (manuscript: Manuscript) => string | Promise<Uint8Array>;
}[] = [
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
  { id: 'html', extension: 'html', mediaType: 'text/html', write: writeHtml },
  { id: 'rtf', extension: 'rtf', mediaType: 'application/rtf', write: writeRtf },
  { id: 'text', extension: 'txt', mediaType: 'text/plain', write: writeText },
];
export type NotesFormat = 'pandoc' | 'docx' | 'html' | 'rtf' | 'text';

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
      files: [file(`${name}.md`, 'text/markdown', markdown), file(bibliography, mediaType, text)],
      problems,
      lost,
    });
  }

  const citations = parsed.flat().map((citation) => withPresentKeys(citation, present));
  const rendered = renderDocument(shelf, { items, citations, style: request.style, locale, format: 'html' });
  if (!rendered.ok) return rendered;
  const writer = WRITERS.find(({ id }) => id === format);
  if (!writer) throw new Error(`No writer for ${format}.`);
  const lost = notes.flatMap((note) => lossesIn(note.text).map((loss) => ({ id: note.title, ...loss })));
  const written = await writer.write(manuscriptOf(title, locale, notes, parsed, rendered.value));
  return ok({ files: [file(`${name}.${writer.extension}`, writer.mediaType, written)], problems, lost });
}

const file = (name: string, mediaType: string, content: string | Uint8Array): ExportedFile => ({
  name,
  mediaType,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

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
