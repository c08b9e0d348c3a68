import type { CallArgument } from '../../shared/api';
import { client } from '../api/client';
import { useCommand } from '../app/commands';
import { saveExport, zipped } from '../app/saving/save';
import { sayProblem } from '../state/messages';

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

/** Writes references in an exchange format; what the format cannot hold is shown before anything is saved. */
export async function exportReferences(format: Format, ids: readonly string[] | undefined): Promise<void> {
  const answer = await client.exportReferences({ format, ...(ids ? { ids: [...ids] } : {}) });
  if (!answer.ok) return sayProblem(answer.error.message);
  const { fileName, text, report } = answer.value;
  await saveExport({ fileName, content: text, encoding: 'utf8', report });
}

/** Writes highlights and notes for other programs, the same way. A folder of files becomes an archive. */
export async function exportLibrary(format: CallArgument<'exportLibrary'>['format']): Promise<void> {
  const answer = await client.exportLibrary({ format });
  if (!answer.ok) return sayProblem(answer.error.message);
  const { name, files, report } = answer.value;
  if (format === 'markdown')
    return saveExport({ fileName: `${name}.zip`, content: await zipped(files), encoding: 'base64', report });
  await saveExport({ fileName: name, content: files[0]?.text ?? '', encoding: 'utf8', report });
}
