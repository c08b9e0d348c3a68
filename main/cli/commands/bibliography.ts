import { join, resolve } from 'node:path';
import { callArguments, type Bibliography, type ExportedNotes, type NotebookClient } from '../../../shared/api';
import { err, ok, type Result } from '../../../shared/result';
import { printed, styleOf, styleOptions } from '../citing';
import { defineCommand, type Outcome } from '../command';
import type { Io } from '../io';
import { findByName, lookUp } from '../lookUp';
import { plural } from '../rows';
import { isFolder, writeTo } from '../writeTo';

export const bibliography = defineCommand({
  name: 'bibliography',
  summary: 'Print a bibliography, or write it as a document.',
  operands: ['[ID...]'],
  options: {
    collection: { value: 'C', says: 'The articles of a collection, by id or name.' },
    'cited-in': { value: 'NOTE', says: 'The articles that a note cites, or several.', many: true },
    select: { value: 'QUERY', says: 'The articles that a search finds.' },
    ...styleOptions,
    format: {
      value: 'FORMAT',
      says: 'How it is marked up; docx needs --out.',
      oneOf: callArguments.exportBibliography.shape.format.options,
    },
    out: { value: 'FILE', says: 'A file, which is replaced, or a folder; without it the list is printed.' },
  },
  details: [
    'IDs are ids or citation keys of articles. Without any, and without --collection, --cited-in and --select: the whole',
    'library. With --out a whole document of the format is written, with its entries as paragraphs of a bibliography.',
  ].join('\n'),
  run: async ({ operands: ids, options, library, io }) => {
    const { collection, 'cited-in': notes = [], select, locale, format = 'text', out } = options;
    const which = [ids.length > 0, collection !== undefined, notes.length > 0, select !== undefined];
    if (which.filter(Boolean).length > 1)
      return err('bad-request', 'Give either articles, or --collection, or --cited-in, or --select.');
    if (out === undefined && format === 'docx')
      return err('bad-request', 'A Word document cannot be printed here. Name a file or folder with --out.');
    const style = await styleOf(io, options.style);
    if (!style.ok) return style;
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    for (const id of ids) {
      const article = await lookUp(client, id, 'article');
      if (!article.ok) return article;
    }
    const collectionId = collection === undefined ? ok(undefined) : await collectionOf(client, collection);
    if (!collectionId.ok) return collectionId;
    const wanted = {
      ...(ids.length > 0 ? { ids: [...ids] } : {}),
      ...(collectionId.value === undefined ? {} : { collectionId: collectionId.value }),
      ...(notes.length > 0 ? { citedIn: notes.length > 1 ? [...notes] : notes[0] } : {}),
      query: select,
      style: style.value,
      locale,
    };
    const made = await client.bibliography({ ...wanted, format: format === 'docx' ? 'text' : format });
    if (!made.ok || out === undefined) return made.ok ? printed(made.value, io) : made;
    const document = await client.exportBibliography({ ...wanted, format });
    return document.ok ? written(document.value, made.value, out, io) : document;
  },
});

async function written(
  { files: [file], report }: ExportedNotes,
  { style, entries, problems }: Bibliography,
  out: string,
  io: Io,
): Promise<Outcome> {
  for (const problem of problems) io.stderr.write(`${problem}\n`);
  const place = resolve(io.cwd, out);
  const name = file?.name ?? '';
  const done = await writeTo(
    io,
    (await isFolder(place)) ? join(place, name) : place,
    Buffer.from(file?.base64 ?? '', 'base64'),
    { makeFolders: true },
  );
  if (!done.ok) return done;
  return ok({
    json: { style, entries, problems, written: [done.value], report },
    text: `Wrote ${plural(report.written, 'reference')} to ${done.value}.`,
  });
}

async function collectionOf(client: NotebookClient, wanted: string): Promise<Result<string>> {
  const byName = await findByName(client, 'collection', wanted);
  if (!byName.ok) return byName;
  if (byName.value !== undefined) return ok(byName.value);
  const byId = await lookUp(client, wanted, 'collection');
  if (byId.ok) return ok(byId.value.id);
  return err('not-found', `There is no collection “${wanted}”. commonplace list collections shows them.`);
}
