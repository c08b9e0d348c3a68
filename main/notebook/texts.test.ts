import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from './files';
import { layoutOf } from './layout';
import { freshFolder } from './testing/folders';
import { failingFiles } from './testing/failingFiles';
import { valueOf } from './testing/stores';
import { hashOf, Texts } from './texts';

const WORDS = 'Curly “quotes”, é, e\u0301 and 🙂\n';

async function freshTexts(files = nodeFiles): Promise<{ texts: Texts; folder: string }> {
  const layout = layoutOf(await freshFolder());
  return { texts: new Texts(files, layout), folder: layout.texts };
}

describe('texts', () => {
  it('are kept byte for byte under their hash', async () => {
    const { texts, folder } = await freshTexts();
    const hash = valueOf(await texts.write(Buffer.from(WORDS), 'txt'));
    expect(hash).toBe(hashOf(Buffer.from(WORDS)));
    expect(await readFile(join(folder, `${hash}.txt`), 'utf8')).toBe(WORDS);
    expect(valueOf(await texts.read(hash))).toBe(WORDS);
    expect(await readdir(folder)).toEqual([`${hash}.txt`]);
  });

  it('that are damaged or gone are refused by name', async () => {
    const { texts, folder } = await freshTexts();
    const hash = valueOf(await texts.write(Buffer.from(WORDS), 'txt'));
    await writeFile(join(folder, `${hash}.txt`), WORDS.toUpperCase());
    expect(await texts.read(hash)).toMatchObject({
      error: { code: 'damaged', message: expect.stringContaining(hash) },
    });
    const absent = hashOf(Buffer.from('absent'));
    expect(await texts.read(absent)).toMatchObject({
      error: { code: 'unreadable', message: expect.stringContaining(absent) },
    });
  });

  it('that are damaged are set aside when the same text comes again', async () => {
    const { texts, folder } = await freshTexts();
    const hash = valueOf(await texts.write(Buffer.from(WORDS), 'txt'));
    await writeFile(join(folder, `${hash}.txt`), 'damaged');
    valueOf(await texts.write(Buffer.from(WORDS), 'txt'));
    expect(valueOf(await texts.read(hash))).toBe(WORDS);
    expect(await readdir(join(folder, '..', 'set-aside'))).toHaveLength(1);
  });

  it('are refused as a whole when the disk is full', async () => {
    const { texts, folder } = await freshTexts(
      failingFiles((operation) => (operation === 'sync' ? 'ENOSPC' : undefined)),
    );
    expect(await texts.write(Buffer.from(WORDS), 'txt')).toMatchObject({ error: { code: 'disk' } });
    expect(await readdir(folder)).toEqual([]);
  });
});
