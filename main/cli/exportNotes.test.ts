import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.json('init', '--sample');
});
afterAll(() => terminal.close());

describe('notes written out', () => {
  it('are Markdown and its references, printed or in a folder', async () => {
    const { out } = await terminal.run('export', '--to', 'pandoc');
    expect(out).toContain('bibliography:');
    expect(out).toMatch(/@\w+\{/);
  });

  it('are a Word file where --out says, and are not printed', async () => {
    const { written } = await terminal.json<{ written: string[] }>(
      'export',
      '--to',
      'docx',
      '--style',
      'mhra-notes',
      '--out',
      'notes.docx',
    );
    expect(written).toEqual([join(terminal.folder, 'notes.docx')]);
    expect(readFileSync(join(terminal.folder, 'notes.docx')).subarray(0, 2).toString()).toBe('PK');
    expect((await terminal.run('export', '--to', 'docx')).code).toBe(2);
  });
});
