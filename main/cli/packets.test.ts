import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
let claim: string;
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.json('init', '--sample');
  const { items } = await terminal.json<{ items: { id: string }[] }>('list', 'claims', '--where', 'loaded lorries');
  claim = items[0]?.id ?? '';
});
afterAll(() => terminal.close());

interface Checked {
  ok: boolean;
  digest: string;
  passages: { text: string; ok: boolean }[];
}

describe('claims written out', () => {
  it('are a packet that is whole, until one letter of a quoted passage changes', async () => {
    await terminal.json('export', '--to', 'packet', '--claim', claim, '--out', 'lorries.html');
    const { digest, passages } = await terminal.json<Checked>('packet', 'check', 'lorries.html');
    expect(passages.length).toBeGreaterThan(3);
    await expect(terminal.json('packet', 'check', 'lorries.html', '--digest', digest)).resolves.toMatchObject({
      ok: true,
    });
    expect((await terminal.run('packet', 'check', 'lorries.html', '--digest', 'a'.repeat(64))).code).toBe(1);
    const whole = readFileSync(join(terminal.folder, 'lorries.html'), 'utf8');
    for (const [, words = ''] of whole.matchAll(/<mark>([^<]+)<\/mark>/g)) {
      await terminal.write('changed.html', whole.replace(words, words.replace(/[a-z]/, 'ß')));
      const { code, out } = await terminal.run('packet', 'check', 'changed.html', '--json');
      expect({ code, ...(JSON.parse(out) as Checked) }).toMatchObject({ code: 1, ok: false });
    }
  });

  it('are one packet a claim, in a folder', async () => {
    const { code, err } = await terminal.run('export', '--to', 'packet', '--out', 'all.html');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('folder') as string });
    await mkdir(join(terminal.folder, 'packets'));
    const { written } = await terminal.json<{ written: string[] }>('export', '--to', 'packet', '--out', 'packets');
    expect(written).toHaveLength(8);
  });

  it('are JSON-LD and Argdown of those that a query finds, with a report', async () => {
    const review = await terminal.json<{ text: string; report: { written: number; lost: unknown[] } }>(
      ...['export', '--to', 'claimreview', '--select', 'pier'],
    );
    expect(review.report.written).toBe(2);
    expect(JSON.parse(review.text)).toHaveProperty('@graph');
    const map = await terminal.json<{ text: string }>('export', '--to', 'argdown');
    expect(map.text).toContain('[C8]: ');
    expect((await terminal.run('export', '--to', 'argdown', '--select', 'nowhere')).code).toBe(1);
  });

  it('refuses a file that is no packet', async () => {
    await terminal.write('page.html', '<p>Hello</p>');
    const { code, err } = await terminal.run('packet', 'check', 'page.html');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('no evidence packet') as string });
  });
});
