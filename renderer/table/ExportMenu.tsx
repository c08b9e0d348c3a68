import type { CallArgument } from '../../shared/api';
import { client } from '../api/client';
import { saveExport } from '../app/saving/save';
import { sayProblem } from '../state/messages';
import { Button } from '../ui/Button';
import { MenuButton, MenuItem } from '../ui/Menu';

const FORMATS = [
  { id: 'docx', label: 'Word (.docx)' },
  { id: 'html', label: 'Web page (.html)' },
  { id: 'markdown', label: 'Markdown, with citations for pandoc' },
  { id: 'csv', label: 'Table (.csv)' },
] as const satisfies readonly { id: CallArgument<'exportTable'>['format']; label: string }[];

/** Saves a table, or a frozen state of one, in a form that others read. */
export function ExportMenu({ id, label = 'Export…' }: { id: string; label?: string }) {
  const save = async (format: CallArgument<'exportTable'>['format']) => {
    const made = await client.exportTable({ id, format });
    if (!made.ok) return sayProblem(made.error.message);
    const [file] = made.value.files;
    if (!file) return;
    await saveExport({ fileName: file.name, content: file.base64, encoding: 'base64', report: made.value.report });
  };
  return (
    <MenuButton label="Export as" trigger={<Button>{label}</Button>}>
      {FORMATS.map((format) => (
        <MenuItem key={format.id} label={format.label} onAction={() => void save(format.id)} />
      ))}
    </MenuButton>
  );
}
