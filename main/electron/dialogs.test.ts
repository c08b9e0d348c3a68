import { mkdir, readFile, writeFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow, Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { LARGEST_FILE } from '../../shared/fileSize';
import { ok } from '../../shared/result';
import { expect, it } from 'vitest';
import { createChosenFiles } from './chosenFiles';
import { createDialogs } from './dialogs';
import { createFolders } from './folders';
import { openMemory } from './remembered';
import { temporaryFolder } from './testing/temporaryFolder';

async function setUp() {
  const folder = await temporaryFolder();
  const asked: (OpenDialogOptions & SaveDialogOptions & MessageBoxOptions)[] = [];
  const answer = { open: [] as string[], save: '' };
  const listen = (options: object) => void asked.push(options as (typeof asked)[number]); // one of the three
  const dialog = {
    showOpenDialog: async (_window: unknown, options: object) => (listen(options), { filePaths: answer.open }),
    showSaveDialog: async (_window: unknown, options: object) => (listen(options), { filePath: answer.save }),
    showMessageBox: async (_window: unknown, options: object) => (listen(options), { response: 0 }),
  };
  const memory = openMemory(join(folder, 'window.json'));
  const window = {} as BrowserWindow; // handed through
  const folders = createFolders();
  const files = createChosenFiles(folders);
  const dialogs = createDialogs(dialog as unknown as Dialog, memory, '/documents', files);
  return { folder, asked, answer, window, folders, files, dialogs };
}

it('reads the chosen files byte by byte when they are asked for, and remembers their folder', async () => {
  const { folder, asked, answer, window, files, dialogs } = await setUp();
  const bytes = Buffer.from([0, 255, 0xc3, 0x28]);
  await writeFile(join(folder, 'a.txt'), bytes);
  answer.open = [join(folder, 'a.txt')];
  const [chosen, ...others] = await dialogs.chooseFiles(window, ['.txt', '.md']);
  expect([chosen?.name, others]).toEqual(['a.txt', []]);
  expect(JSON.stringify(chosen)).not.toContain(folder);
  expect(await files.read(chosen?.id ?? '')).toEqual(ok({ name: 'a.txt', base64: bytes.toString('base64') }));
  expect(await files.read(join(folder, 'a.txt'))).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(asked[0]).toMatchObject({
    defaultPath: '/documents',
    filters: [{ extensions: ['txt', 'md'] }, { extensions: ['*'] }],
  });
  await dialogs.chooseFiles(window, []);
  expect(asked[1]).toMatchObject({ defaultPath: folder });
});

it('reads what references name in the folder of their file, and nothing else', async () => {
  const { folder, answer, window, folders, dialogs } = await setUp();
  await mkdir(join(folder, 'works', 'files'), { recursive: true });
  for (const [path, content] of [
    ['works/a.bib', '@book{a}'],
    ['works/files/a.pdf', 'paper'],
    ['works/b.pdf', 'other'],
    ['a.pdf', 'outside'],
  ] as const)
    await writeFile(join(folder, path), content);
  answer.open = [join(folder, 'works', 'a.bib'), join(folder, 'works', 'b.pdf')];
  const [bib, pdf] = await dialogs.chooseFiles(window, []);
  expect(pdf).not.toHaveProperty('place');
  const place = bib?.place ?? '';
  expect(JSON.stringify(bib)).not.toContain(folder);

  expect(await folders.find(place, ['C:\\papers\\a.pdf'])).toEqual(['files/a.pdf']);
  expect(await folders.read(place, 'files/a.pdf')).toEqual({
    ok: true,
    value: { name: 'a.pdf', path: 'files/a.pdf', base64: Buffer.from('paper').toString('base64') },
  });
  for (const path of ['b.pdf', '../a.pdf', 'files/../../a.pdf'])
    expect(await folders.read(place, path)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await folders.find('elsewhere', ['a.pdf'])).toEqual([]);
  expect(await folders.read('elsewhere', 'a.pdf')).toMatchObject({ ok: false });
});

it('tells of each chosen file whether it can be read', async () => {
  const { folder, answer, window, files, dialogs } = await setUp();
  await mkdir(join(folder, 'a folder.txt'));
  await writeFile(join(folder, 'b.txt'), 'b');
  await writeFile(join(folder, 'huge.txt'), '');
  await truncate(join(folder, 'huge.txt'), LARGEST_FILE + 1);
  answer.open = ['a folder.txt', 'gone.txt', 'huge.txt', 'b.txt'].map((name) => join(folder, name));
  const chosen = await dialogs.chooseFiles(window, []);
  const read = await Promise.all(chosen.map(({ id }) => files.read(id)));
  expect(read.map((file) => (file.ok ? file.value.base64 : file.error.code))).toEqual([
    ...['unreadable', 'unreadable', 'too-large'],
    'Yg==',
  ]);
});

it('saves where the user says, under a suggested name that is no path', async () => {
  const { folder, asked, answer, window, dialogs } = await setUp();
  answer.save = join(folder, 'refs.bib');
  expect(await dialogs.saveFile(window, '../../etc/refs.bib', 'é')).toBe('saved');
  expect(asked[0]).toMatchObject({ defaultPath: join('/documents', 'refs.bib') });
  expect(await readFile(answer.save, 'utf8')).toBe('é');
});

it('says when a file cannot be written, and never that it was saved', async () => {
  const { folder, asked, answer, window, dialogs } = await setUp();
  answer.save = join(folder, 'no such folder', 'refs.bib');
  expect(await dialogs.saveFile(window, 'refs.bib', 'x')).toBe('cancelled');
  expect(asked[1]).toMatchObject({ type: 'error', message: expect.stringContaining('refs.bib') });
});

it('saves nothing when the user cancels', async () => {
  const { window, dialogs, asked } = await setUp();
  expect(await dialogs.saveFile(window, 'refs.bib', 'x')).toBe('cancelled');
  expect(asked).toHaveLength(1);
});
