import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { encodeEntry } from '../../main/notebook/stored';
import type { Entry } from '../../shared/model/history';
import { newNote } from '../../shared/model/actions';
import { compare } from '../kit/measure';
import { printTimings } from '../kit/table';
import { copyLibrary, inScratch, maker, noteTransaction, openLibrary } from './scratch';

const OPERATIONS = 100_000;

/** Opening a small library with a journal of 100,000 operations, beside JSON.parse of the same lines. */
export async function benchReplay(): Promise<void> {
  await inScratch(async (scratch) => {
    const folder = await copyLibrary('S', scratch);
    const path = join(folder, 'journal.jsonl');
    let lines: string[] = [];
    for (let seq = 1; seq <= OPERATIONS; seq += 1) {
      const transaction = noteTransaction();
      const added = transaction.edits.flatMap((edit) => (edit.type === 'add' ? [edit.item] : []));
      const { at, label } = transaction;
      const change = { added: added.length > 0 ? added : [newNote(maker, { text: 'x' })], updated: [], removed: [] };
      const entry: Entry = { type: 'do', seq, at, label, change };
      lines.push(encodeEntry(entry, transaction));
      if (lines.length < 1000) continue;
      await appendFile(path, lines.join(''));
      lines = [];
    }
    const parse = () => {
      for (const line of readFileSync(path, 'utf8').split('\n')) if (line !== '') JSON.parse(line);
    };
    const open = async () => {
      const store = await openLibrary(folder, async () => ({
        ok: false,
        error: { code: 'cancelled', message: 'The journal is to stay as it is.' },
      }));
      if (store.seq !== OPERATIONS) throw new Error('Not everything was replayed.');
      await store.close();
    };
    const timings = await compare(3, [
      { name: 'JSON.parse of each line', run: parse },
      { name: 'commonplace, opened', run: open },
    ]);
    printTimings(`replay of ${OPERATIONS.toLocaleString('en')} operations`, timings);
  });
}
