import { resolve } from 'node:path';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { megabytes, plural } from '../rows';

export const backup = defineCommand({
  name: 'backup',
  summary: 'Copy the whole library into one file.',
  operands: [],
  options: { to: { value: 'FILE', says: 'Where to; else a file named by the time in the backups/ of the library.' } },
  details: [
    'The file is a tar archive of library.json, journal.jsonl and texts/, with SHA256SUMS at its end; it is compressed',
    'when its name ends in .gz or .tgz. It is read back before this command ends. Nothing is ever written over.',
    'It works while a window has the library open. That window also makes backups by itself, every hour: of all records,',
    'without the texts, which never change and are taken from the library when one is restored. They help after a',
    'mistake; against the loss of the disk keep a whole one elsewhere, with --to.',
  ].join('\n'),
  run: async ({ options: { to }, library, io }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const made = await notebook.value.backup(to === undefined ? undefined : resolve(io.cwd, to));
    if (!made.ok) return made;
    const { file, bytes, problems } = made.value;
    return ok({
      json: made.value,
      text: [...problems, `${file} holds the whole library, ${megabytes(bytes)}.`].join('\n'),
      ...(problems.length > 0 && {
        failed: `The backup was made, but ${plural(problems.length, 'file')} of the library is missing or damaged: ${problems[0]}`,
      }),
    });
  },
});
