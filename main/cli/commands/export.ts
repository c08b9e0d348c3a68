import { join, resolve } from 'node:path';
import { callArguments, type NotebookClient } from '../../../shared/api';
import { err, ok, type Result } from '../../../shared/result';
import { defineCommand } from '../command';
import { claimFormatNames, exportClaims, isClaimFormat } from '../exportClaims';
import { exportLibrary, isLibraryFormat, libraryFormatNames } from '../exportLibrary';
import { exportNotes, isNoteFormat, noteFormatNames } from '../exportNotes';
import { previewOf, tellLosses } from '../losses';
import { plural } from '../rows';
import { isFolder, writeTo } from '../writeTo';

export const exportCommand = defineCommand({
  name: 'export',
  summary: 'Write references, highlights, notes or claims for other programs.',
  operands: [],
  options: {
    to: {
      value: 'FORMAT',
      says: 'The format.',
      required: true,
      oneOf: [
        ...callArguments.exportReferences.shape.format.options,
        ...libraryFormatNames,
        ...noteFormatNames,
        ...claimFormatNames,
      ],
    },
    out: { value: 'FILE', says: 'A file, which is replaced, or a folder; without it the references are printed.' },
    select: { value: 'QUERY', says: 'Only what list articles --where QUERY shows; of claims, list claims.' },
    claim: { value: 'CLAIM', says: 'Of claimreview, packet and argdown: this claim; all when left out.', many: true },
    note: { value: 'NOTE', says: 'Of documents: this note; all notes when left out.', many: true },
    style: { value: 'STYLE', says: 'Of documents: a style by name, or a .csl file; apa when left out.' },
    locale: { value: 'LOCALE', says: 'Of documents: a language, as en-GB, which it is when left out.' },
    preview: { says: 'Only say what the format cannot hold; nothing is written.' },
  },
  details: [
    'The report says how many records were written and what the format cannot hold; that is told before anything is',
    'written, and --preview tells it alone. annotations (W3C), hypothesis and csv',
    'are one file of highlights and notes; markdown is a folder given with --out, in which files of an earlier export are',
    'brought up to date without a change to what you wrote in them. docx, html, rtf and text write notes as a document with',
    'its citations in a style and the list of what is cited; pandoc writes them as Markdown with a .bib beside it. packet',
    'is one HTML file a claim that checks itself (packet check FILE does so, too); claimreview is JSON-LD with CiTO and PROV',
    'terms, argdown an argument map. Only what was accepted is written.',
  ].join('\n'),
  run: async ({ options: { to, out, select, note, claim, style, locale, preview }, library, io }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    if (isNoteFormat(to)) return exportNotes(client, io, { format: to, out, notes: note, style, locale, preview });
    if (isClaimFormat(to)) {
      if (select !== undefined && claim && claim.length > 0)
        return err('bad-request', 'Choose claims with --select or with --claim, not with both.');
      const found = select === undefined ? ok(undefined) : await idsWhere(client, 'claim', select);
      if (!found.ok) return found;
      const claims = found.value ?? (claim && claim.length > 0 ? claim : undefined);
      return exportClaims(client, io, { format: to, out, claims, preview });
    }
    const ids = select === undefined ? ok(undefined) : await idsWhere(client, 'article', select);
    if (!ids.ok) return ids;
    if (isLibraryFormat(to)) return exportLibrary(client, io, { format: to, out, ids: ids.value, preview });
    const made = await client.exportReferences({ format: to, ...(ids.value && { ids: ids.value }) });
    if (!made.ok) return made;
    const { text, report, fileName } = made.value;
    if (preview) return ok(previewOf(report));
    tellLosses(io, report);
    if (out === undefined) return ok({ json: { written: [], report, text }, text });
    const place = resolve(io.cwd, out);
    const file = await writeTo(io, (await isFolder(place)) ? join(place, fileName) : place, text);
    if (!file.ok) return file;
    const said = `Wrote ${plural(report.written, 'record')} to ${file.value}.`;
    return ok({ json: { written: [file.value], report }, text: said });
  },
});

async function idsWhere(client: NotebookClient, kind: 'article' | 'claim', where: string): Promise<Result<string[]>> {
  const ids: string[] = [];
  const limit = 1000;
  for (;;) {
    const page = await client.list({ kind, where, sort: 'createdAt', offset: ids.length, limit });
    if (!page.ok) return page;
    ids.push(...page.value.items.map(({ id }) => id));
    if (page.value.items.length < limit) return ok(ids);
  }
}
