import type { Bibliography, CallArgument } from '../../../shared/api';
import { client } from '../../api/client';
import { say, sayProblem } from '../../state/messages';
import { saveFiles } from '../saving/save';

type Wanted = Omit<CallArgument<'bibliography'>, 'format'>;

async function asText(wanted: Wanted): Promise<string | undefined> {
  const answer = await client.bibliography({ ...wanted, format: 'text' });
  if (answer.ok) return answer.value.entries.map(({ text }) => text).join('\n') + '\n';
  sayProblem(answer.error.message);
  return undefined;
}

/** Puts the bibliography on the clipboard, formatted for word processors and plain for everything else. */
export async function copyBibliography(wanted: Wanted, entries: Bibliography['entries']): Promise<void> {
  const text = await asText(wanted);
  if (text === undefined) return;
  const html = entries.map((entry) => `<p>${entry.text}</p>`).join('\n');
  const blob = (content: string, type: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') }),
    ]);
    say(entries.length === 1 ? 'One reference copied.' : `${entries.length} references copied.`);
  } catch {
    sayProblem('The system did not let the references be copied. Save the bibliography as text instead.');
  }
}

/** The forms in which a bibliography is written out, as the menu names them. */
export const DOCUMENTS: readonly { format: CallArgument<'exportBibliography'>['format']; label: string }[] = [
  { format: 'docx', label: 'Word (.docx)' },
  { format: 'html', label: 'Web page (.html)' },
  { format: 'rtf', label: 'Rich text (.rtf)' },
  { format: 'markdown', label: 'Markdown (.md)' },
  { format: 'text', label: 'Plain text (.txt)' },
];

export async function saveBibliography(wanted: CallArgument<'exportBibliography'>): Promise<void> {
  const answer = await client.exportBibliography(wanted);
  if (!answer.ok) return sayProblem(answer.error.message);
  const { files } = answer.value;
  await saveFiles(files.map(({ name, base64 }) => ({ fileName: name, content: base64, encoding: 'base64' })));
}
