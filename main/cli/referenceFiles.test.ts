import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { freshFolder } from '../notebook/testing/folders';
import { run } from './run';

/** Runs a command line in a folder of its own that holds these files. */
async function convert(argv: string[], files: Record<string, string | Uint8Array> = {}, stdin = '') {
  const cwd = await freshFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
  const said = { out: '', err: '' };
  const code = await run(['convert', ...argv], {
    stdin: (async function* () {
      await Promise.resolve();
      yield Buffer.from(stdin);
    })(),
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
    env: {},
    cwd,
    styles: cwd,
  });
  return { code, ...said };
}

const BIB = '@book{holm1999tides, title = {Tides at Holmå}, year = 1999}\n\n@book{broken, title = {No end\n';

describe('convert', () => {
  it('reads any format and reports what it could not read, by line', async () => {
    const { code, out, err } = await convert(['refs.txt', '--json'], { 'refs.txt': BIB });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      items: [{ id: 'holm1999tides', type: 'book', title: 'Tides at Holmå', issued: { 'date-parts': [[1999]] } }],
      report: { read: 1, failed: [{ line: 3, reason: expect.stringContaining('missing') }], lost: [] },
    });
    expect(err).toContain('refs.txt, line 3: ');
  });

  it('writes the text of another format, from standard input too', async () => {
    const csl = JSON.stringify([{ id: 'a', type: 'book', title: 'T', rating: [5] }]);
    const { out, err } = await convert(['-', '--to', 'biblatex'], {}, csl);
    expect(out).toBe('@book{a,\n  title = {T},\n}\n');
    expect(err).toContain('1 field could not be kept');
  });

  it.each(['latin1', 'windows-1252', 'utf-16le', 'utf-16be'])('reads files in %s', async (encoding) => {
    const text = '@book{müller, author = {Müller, Jürgen}, title = {Über die Größe der Städte}}\n'.repeat(3);
    const { out } = await convert(['old.bib', '--json'], { 'old.bib': iconv.encode(text, encoding) });
    expect(JSON.parse(out)).toMatchObject({
      items: [{ id: 'müller', author: [{ family: 'Müller', given: 'Jürgen' }] }, {}, {}],
    });
  });

  it('takes an empty file for no references, and refuses what holds none', async () => {
    expect((await convert(['e.bib', '--json'], { 'e.bib': '' })).out).toContain('"items":[]');
    expect(await convert(['t.txt'], { 't.txt': 'Only words.' })).toMatchObject({
      code: 1,
      err: expect.stringContaining('no references'),
    });
  });

  it('refuses what is in another format than it was called', async () => {
    expect(await convert(['refs.bib', '--from', 'ris'], { 'refs.bib': BIB })).toMatchObject({
      code: 1,
      err: expect.stringContaining('is BibTeX, not RIS'),
    });
  });
});
