import type { CallArgument, ExportedReferences } from '../../shared/api';
import { client } from '../api/client';
import { useCommand } from '../app/commands';
import { sayProblem } from '../state/messages';
import { createStore } from '../state/store';
import { saveText } from '../app/references/copyAndSave';

type Format = CallArgument<'exportReferences'>['format'];

/** The formats to save references in, as the menu names them. */
export const EXPORTS: readonly { format: Format; label: string }[] = [
  { format: 'bibtex', label: 'BibTeX (.bib)' },
  { format: 'biblatex', label: 'BibLaTeX (.bib)' },
  { format: 'ris', label: 'RIS (.ris)' },
  { format: 'endnote-xml', label: 'EndNote XML (.xml)' },
  { format: 'csl-json', label: 'CSL-JSON (.json)' },
];

/** The commands of all these exports, for these references; undefined is the whole library. */
export function useExports(ids: readonly string[] | undefined, isEnabled: boolean): void {
  useCommand('export.bibtex', () => exportReferences('bibtex', ids), isEnabled);
  useCommand('export.biblatex', () => exportReferences('biblatex', ids), isEnabled);
  useCommand('export.ris', () => exportReferences('ris', ids), isEnabled);
  useCommand('export.endnoteXml', () => exportReferences('endnote-xml', ids), isEnabled);
  useCommand('export.cslJson', () => exportReferences('csl-json', ids), isEnabled);
}

/** An export that would lose something, until the user decides. */
export interface LossyExport extends Pick<ExportedReferences, 'fileName' | 'report'> {
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
}
export const lossyExport = createStore<LossyExport | undefined>(undefined);

/** Writes references in an exchange format; what the format cannot hold is shown before anything is saved. */
export async function exportReferences(format: Format, ids: readonly string[] | undefined): Promise<void> {
  const answer = await client.exportReferences({ format, ...(ids ? { ids: [...ids] } : {}) });
  if (!answer.ok) return sayProblem(answer.error.message);
  const { fileName, text, report } = answer.value;
  await finish({ fileName, content: text, encoding: 'utf8', report });
}

/** Writes highlights and notes for other programs, the same way. A folder of files becomes an archive. */
export async function exportLibrary(format: CallArgument<'exportLibrary'>['format']): Promise<void> {
  const answer = await client.exportLibrary({ format });
  if (!answer.ok) return sayProblem(answer.error.message);
  const { name, files, report } = answer.value;
  if (format === 'markdown')
    return finish({ fileName: `${name}.zip`, content: await zipped(files), encoding: 'base64', report });
  await finish({ fileName: name, content: files[0]?.text ?? '', encoding: 'utf8', report });
}

async function finish(exported: LossyExport): Promise<void> {
  if (exported.report.lost.length > 0) lossyExport.set(exported);
  else await saveText(exported.fileName, exported.content, exported.encoding);
}

/** An archive of text files, in base64. */
async function zipped(files: readonly { path: string; text: string }[]): Promise<string> {
  const { strToU8, zipSync } = await import('fflate');
  const bytes = zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])));
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
