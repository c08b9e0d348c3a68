import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from './files';
import { openPreferences } from './preferences';
import { freshFolder } from './testing/folders';
import { valueOf } from './testing/stores';

describe('preferences', () => {
  it('are merged, one change after another', async () => {
    const file = join(await freshFolder(), 'deep', 'preferences.json');
    const preferences = openPreferences(nodeFiles, file, () => undefined);
    await Promise.all([preferences.merge({ a: 1 }), preferences.merge({ b: 2 }), preferences.merge({ a: null, c: 3 })]);
    expect(valueOf(await preferences.read())).toEqual({ b: 2, c: 3 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ b: 2, c: 3 });
  });

  it('see what another program wrote', async () => {
    const file = join(await freshFolder(), 'preferences.json');
    const [one, other] = [1, 2].map(() => openPreferences(nodeFiles, file, () => undefined));
    await one?.merge({ theme: 'dark' });
    expect(valueOf((await other?.merge({ size: 2 })) ?? { ok: true, value: {} })).toEqual({ theme: 'dark', size: 2 });
  });

  it('that cannot be read begin anew, and the old file is kept', async () => {
    const folder = await freshFolder();
    const file = join(folder, 'preferences.json');
    await writeFile(file, '{ broken');
    const said: unknown[] = [];
    const preferences = openPreferences(nodeFiles, file, (_, payload) => said.push(payload));
    expect(valueOf(await preferences.read())).toEqual({});
    expect(said).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['preferences.json.unreadable']);
  });

  it('without a file last as long as the program', async () => {
    const preferences = openPreferences(nodeFiles, undefined, () => undefined);
    await preferences.merge({ a: 1 });
    expect(valueOf(await preferences.read())).toEqual({ a: 1 });
  });
});
