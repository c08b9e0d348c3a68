import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { err, ok } from '../../../shared/result';
import { inProcessWorker } from '../../worker/inProcess';
import { defineCommand } from '../command';
import { whyUnreadable } from '../io';
import { megabytes, plural } from '../rows';

export const restore = defineCommand({
  name: 'restore',
  summary: 'Make a new library of a backup, or of what this one was.',
  operands: ['[FILE...]'],
  options: {
    to: { value: 'DIR', says: 'The new library’s folder: not there yet, or empty.', required: true },
    at: {
      value: 'SEQ',
      says: 'As it was right after this change; commonplace history lists them.',
      atLeast: 0,
    },
  },
  details: [
    'FILE is a backup, or a single library.json, as the conflicted copy that a synchronising program leaves. Without',
    'FILE, the library itself is copied, usually with --at. Automatic backups hold records only; their texts are taken',
    'from the library that they lie in, else from --library. A damaged backup is refused. Nothing is ever written over.',
    '',
    '--at reaches back through the journals, which know every change since the last but one time that library.json was',
    'written, and through the history, which knows the last 1,000 steps that were not undone.',
  ].join('\n'),
  run: async ({ operands: [file, second], options: { to, at }, library, io }) => {
    if (second !== undefined) return err('bad-request', 'Only one backup can be restored at a time.');
    const from = file === undefined ? library.folder : resolve(io.cwd, file);
    let bytes;
    try {
      const found = await stat(from);
      bytes = found.isFile() ? found.size : undefined;
    } catch (error) {
      return err('unreadable', `${file ?? from} ${whyUnreadable(error)}.`);
    }
    const restored = await inProcessWorker(io.styles).call('restore', {
      ...{ from, to: resolve(io.cwd, to), at, textsBeside: library.folder, libraryId: randomUUID() },
    });
    if (!restored.ok) return restored;
    const { folder, seq, counts, problems } = restored.value;
    const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return ok({
      json: { library: folder, file: from, ...(bytes !== undefined && { bytes }), seq, counts, problems },
      text: [
        ...problems,
        `${folder} is a library of ${plural(records, 'record')} as after change ${seq}, made of ${from}${bytes === undefined ? '' : ` (${megabytes(bytes)})`}.`,
      ].join('\n'),
      ...(problems.length > 0 && {
        failed: `The library was restored, but with ${plural(problems.length, 'problem')}: ${problems[0]}`,
      }),
    });
  },
});
