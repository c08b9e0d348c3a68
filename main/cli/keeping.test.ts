import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryStep, ListRow, Page } from '../../shared/api';
import { localMinute } from '../../shared/localDay';
import { addAll, newNote } from '../../shared/model/actions';
import { openNotebook, type Notebook } from '../notebook/open';
import { countingMaker, valueOf } from '../notebook/testing/stores';
import { inProcessWorker } from '../worker/inProcess';
import { Libraries } from './libraries';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.run('init', '--sample');
});
afterAll(() => terminal.close());

const list = (kind: string, library: string) => terminal.json<Page<ListRow>>('list', kind, '--library', library);

describe('backup and restore', () => {
  it('bring back every record, into a new folder', async () => {
    const { file, bytes } = await terminal.json<{ file: string; bytes: number }>('backup', '--to', 'all.tar');
    expect(file).toBe(join(terminal.folder, 'all.tar'));
    expect(bytes).toBe((await stat(file)).size);
    expect(await terminal.json('restore', 'all.tar', '--to', 'again')).toMatchObject({ file, bytes, problems: [] });
    for (const kind of ['articles', 'highlights', 'notes', 'claims'])
      expect(await list(kind, 'again')).toEqual(await list(kind, terminal.library));
    expect(await terminal.json('verify', '--library', 'again')).toEqual({ ok: true, problems: [] });
  });

  it('refuse what is there already, what is damaged, and what is nowhere', async () => {
    for (const [argv, says] of [
      [['backup', '--to', 'all.tar'], /there already/],
      [['restore', 'all.tar', '--to', 'again'], /not empty/],
      [['restore', 'nowhere.tar', '--to', 'new'], /nowhere\.tar does not exist/],
      [['restore', '--to', 'new', '--at', '9999'], /no change 9999/],
      [['restore', '--to', 'new', '--library', 'nothing'], /does not exist/],
    ] as const)
      expect(await terminal.run(...argv)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(says) });
    for (const [name, content] of [
      ['bad.tar', 'no backup at all'],
      ['bad.json', '{"no": "library"}'],
    ] as const) {
      await writeFile(join(terminal.folder, name), content);
      expect(await terminal.run('restore', name, '--to', 'new')).toMatchObject({
        code: 1,
        err: expect.stringMatching(
          /^commonplace restore: .*bad\.\w+ cannot be restored: (?:its end is missing|it is no backup).*\n$/,
        ),
      });
    }
    expect(await terminal.run('restore', 'all.tar')).toMatchObject({ code: 2 });
    expect(await terminal.run('restore', 'a', 'b', '--to', 'new')).toMatchObject({ code: 2 });
  });

  it('make a library of what this one was after an earlier change', async () => {
    const { steps } = await terminal.json<{ steps: { seq: number }[] }>('history');
    const at = steps[3]?.seq ?? 0;
    expect(await terminal.json('restore', '--at', `${at}`, '--to', 'earlier')).toMatchObject({ seq: at, problems: [] });
    const earlier = await terminal.json<{ steps: { seq: number }[] }>('history', '--library', 'earlier');
    expect(earlier.steps).toEqual(steps.slice(3));
  });
});

it('the history names what was touched, in the time of this machine, and says where it ends', async () => {
  const [step] = (await terminal.json<{ steps: HistoryStep[] }>('history')).steps;
  const { out } = await terminal.run('history', '--limit', '1');
  const title = step?.touched[0]?.title.slice(0, 40) ?? 'nothing touched';
  expect(out.startsWith(`${step?.seq}  ${localMinute(step?.at ?? '')}  ${step?.label}  ${title}`)).toBe(true);
  const before = await terminal.run('history', '--day', '2019-03-05');
  expect(before.out).toMatch(/^The history goes back to \d{4}-\d\d-\d\d \d\d:\d\d; backups go further\.\n$/);
  const nothing = await terminal.run('history', '--words', 'zyzzyva');
  expect(nothing.out).toBe('Nothing was done of which this is true.\n');
});

describe('beside an open window', () => {
  let window: Notebook;
  beforeAll(async () => {
    const opened = await openNotebook(terminal.library, { worker: inProcessWorker(), version: '0' });
    if (!opened.ok) throw new Error(opened.error.message);
    window = opened.value;
  });
  afterAll(() => window.close());

  it('reading, backing up and restoring work; writing names who has it', async () => {
    for (const argv of [
      ['list', 'notes'],
      ['search', 'pier'],
      ['history'],
      ['verify'],
      ['backup', '--to', 'beside.tar'],
      ['restore', 'beside.tar', '--to', 'beside'],
    ])
      expect(await terminal.run(...argv)).toMatchObject({ code: 0, err: '' });
    const refused = await terminal.run('note', 'add', '--text', 'x');
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(`process ${process.pid} on .*, since`) });
  });
});

it('says what goes wrong after a command has answered, as when another program took the journal away', async () => {
  const library = join(terminal.folder, 'taken');
  await terminal.run('init', '--library', library);
  const said: string[] = [];
  const { env } = process;
  const io = { env, cwd: terminal.folder, styles: '', stderr: { write: (text: string) => said.push(text) } };
  const libraries = new Libraries(io);
  const { client } = valueOf(await libraries.handle(library).open('write'));
  valueOf(await client.apply(addAll(countingMaker(), [newNote(countingMaker(), { text: 'kept' })])));
  await rm(join(library, 'journal.jsonl'));
  await libraries.close();
  expect(said).toEqual([expect.stringMatching(/^commonplace: .*All that was open here is kept in set-aside\/.*\n$/)]);
});
