import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AttachedItem } from './attaching';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await mkdir(join(terminal.folder, 'works', 'files', '12'), { recursive: true });
  await mkdir(join(terminal.folder, 'papers'));
  await terminal.write('works/files/12/full text.txt', 'Dues on moorings rose in the spring.\n');
  await terminal.write('works/files/12/data.csv', 'a,b\n');
  await terminal.write('papers/holm.txt', 'The harbour board met at Holmå.\n');
  await terminal.write(
    'works/works.bib',
    [
      '@article{osei, title={Dues}, author={Osei, Kofi}, file={:files/12/full text.txt:TXT;:files/12/data.csv:CSV}}',
      '@article{holm, title={Tides}, author={Holm, Ada}, file={:/home/ada/holm.txt:TXT}}',
    ].join('\n'),
  );
});
afterAll(() => terminal.close());

it('takes the files that references name for their texts, from their own folder or one that is given, and only then', async () => {
  const { folder } = terminal;
  const said = await terminal.run('import', 'works/works.bib', '--preview');
  expect(said.out).toContain(`2 files that these references name are there`);
  expect(said.out).toContain('1 file that these references name is not there: /home/ada/holm.txt');

  const first = await terminal.json<{ items: AttachedItem[] }>('import', 'works/works.bib', '--attach');
  const text = join(folder, 'works/files/12/full text.txt');
  const data = join(folder, 'works/files/12/data.csv');
  expect(first.items).toMatchObject([
    { status: 'added', attachments: [text, data], attached: text, notAttached: [{ file: data }] },
    { status: 'added', missing: ['/home/ada/holm.txt'] },
  ]);
  expect(await terminal.json('text', 'osei')).toMatchObject({ text: expect.stringContaining('Dues on moorings') });

  const again = await terminal.json<{ items: AttachedItem[] }>('import', 'works/works.bib', '--attach-from', 'papers');
  expect(again.items).toMatchObject([
    { status: 'duplicate' }, // it has its text
    { status: 'duplicate', attached: join(folder, 'papers/holm.txt') },
  ]);
  expect(again.items[0]).not.toHaveProperty('missing');
  expect(await terminal.json('text', 'holm')).toMatchObject({ text: expect.stringContaining('harbour board') });
});

it('refuses a folder that is not there, and a preview that would attach', async () => {
  expect(await terminal.run('import', 'works/works.bib', '--attach-from', 'nowhere')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no folder nowhere'),
  });
  expect((await terminal.run('import', 'works/works.bib', '--preview', '--attach')).code).toBe(2);
});
