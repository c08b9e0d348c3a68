import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { addAll, change, newNote, removeOne } from '../../../../shared/model/actions';
import { makeId } from '../../../../shared/model/ids';
import type { Note } from '../../../../shared/model/records';
import { err, type Result } from '../../../../shared/result';
import { callApi, createClient, type NotebookClient } from '../../../../shared/api';
import { startWorker } from '../../../worker/client';
import { openNotebook } from '../../open';
import { SESSIONS, type Action } from './script';

/*
 * The process that is killed: the service with its worker, as every host runs it, working through the script. It says on
 * standard output what it asks for (`? 3`) and what came of it (`+ 3`, `- 3`, `~ 3`), each line in one write.
 */

const [folder = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const worker = startWorker(new URL('./worker.js', `file://${fileURLToPath(import.meta.url)}`));
// What both threads load is loaded before anything is killed: only the work itself is of interest.
await worker.call('prepareDocument', { name: 'warm.txt', bytes: Buffer.from('Warm.'), fields: {} });
await worker.call('compact', { folder: `${folder}-none`, libraryId: 'none', seq: 0, journalLength: 0 });
say('ready');
await once(process.stdin, 'data');

let number = -1;
for (const [index, bursts] of SESSIONS.entries()) {
  const opened = await openNotebook(folder, { worker, create: true, version: '0' });
  if (!opened.ok) {
    say(`! ${opened.error.message}`);
    for (const _ of bursts.flat()) say(`- ${(number += 1)} not opened`);
    continue;
  }
  const notebook = opened.value;
  notebook.subscribe((event, payload) => {
    if (event === 'problem' && 'message' in payload) say(`! ${payload.message}`);
  });
  const client = createClient({ call: (name, argument) => callApi(notebook.api, name, argument) });
  for (const burst of bursts) {
    const numbered = burst.map((action) => ({ action, at: (number += 1) }));
    for (const { at } of numbered) say(`? ${at}`);
    await Promise.all(numbered.map(async ({ action, at }) => say(answerLine(at, await perform(client, action)))));
  }
  if (index === SESSIONS.length - 1) process.exit(0);
  await notebook.close().catch((error: unknown) => say(`! ${String(error)}`));
}
process.exit(0);

function answerLine(at: number, answer: Result<unknown>): string {
  if (answer.ok) return `+ ${at}`;
  return `${answer.error.message.includes('may or may not') ? '~' : '-'} ${at} ${answer.error.message}`;
}

async function perform(client: NotebookClient, action: Action): Promise<Result<unknown>> {
  const maker = { unique: () => crypto.randomUUID(), now: () => new Date().toISOString() };
  switch (action.does) {
    case 'undo':
      return client.undo({});
    case 'redo':
      return client.redo({});
    case 'add':
      return client.apply(
        addAll(maker, [{ ...newNote(maker, { text: action.text }), id: makeId('note', action.key) }]),
      );
    case 'edit':
    case 'remove': {
      const id = makeId('note', action.key);
      const edit = { id } as Note; // all that an edit by id needs
      return client.apply(
        action.does === 'remove' ? removeOne(maker, edit) : change(maker, 'Edit', edit, { text: action.text }),
      );
    }
    case 'import':
      return importOne(client, action);
  }
}

async function importOne(client: NotebookClient, { text, asFile }: Extract<Action, { does: 'import' }>) {
  const job = crypto.randomUUID();
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le').toString('base64'); // kept beside its text
  const report = asFile
    ? await client.importDocuments({ job, files: [{ name: 'file.txt', base64: wide }] })
    : await client.importText({ job, text });
  if (!report.ok) return report;
  const [item] = report.value.items;
  return item?.status === 'added' ? report : err('disk', item?.reason ?? 'nothing was imported');
}
