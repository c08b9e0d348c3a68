import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/model/ids';
import { builtStyles } from '../citations/testing/builtStyles';
import { freshFolder } from '../notebook/testing/folders';
import { exportNotes, type NotesFormat } from './document';
import { writeTable } from './table';

const isMissing = spawnSync('soffice', ['--version']).status !== 0;
const reason = isMissing ? ': the command “soffice” is not installed' : '';
if (isMissing) console.warn(`What is written for word processors is not opened in LibreOffice here${reason}.`);

/** The document as LibreOffice understands it, in its own flat XML. */
async function opened(name: string, bytes: Uint8Array): Promise<string> {
  const folder = await freshFolder();
  await writeFile(join(folder, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = ['--headless', '--convert-to', 'fodt', '--outdir', folder, join(folder, name)];
  execFileSync('soffice', [profile, ...convert], { stdio: 'ignore', timeout: 120_000 });
  return await readFile(join(folder, name.replace(/\.\w+$/, '.fodt')), 'utf8');
}

const NOTE = [
  '# What the levy did',
  'It *fell* hard [see @holm2019, p. 3], as **all** knew.[^1]',
  '| Year | Dues |\n|---|---|\n| 2018 | 12 |',
  '[^1]: My own note.',
].join('\n\n');

async function noteIn(format: NotesFormat, style: string): Promise<string> {
  const shelf = await builtStyles();
  try {
    const made = await exportNotes(shelf, {
      notes: [{ title: 'Levy', text: NOTE }],
      works: [
        {
          keys: ['holm2019'],
          csl: {
            type: 'book',
            title: 'Harbour dues & tides',
            author: [{ family: 'Hølm', given: 'Ada' }],
            issued: { 'date-parts': [[2019]] },
            publisher: 'Quay',
          },
        },
      ],
      ...{ format, style, locale: 'en-GB', name: 'Levy' },
      references: () => ({ text: '', extension: 'bib', mediaType: 'text/x-bibtex', lost: [] }),
    });
    const [file] = made.ok ? made.value.files : [];
    if (!file) throw new Error('nothing was written');
    return await opened(file.name, file.bytes);
  } finally {
    shelf.remove();
  }
}

describe.skipIf(isMissing)(`a note, opened in LibreOffice${reason}`, () => {
  it('has real footnotes in a note style, its heading, its table and its bibliography', async () => {
    const xml = await noteIn('docx', 'mhra-notes');
    expect(xml.match(/<text:note [^>]*text:note-class="footnote"/g)).toHaveLength(2);
    expect(xml).toMatch(/<text:note-body>.*?Ada Hølm/s);
    expect(xml).toMatch(/<text:note-body>.*?My own note\./s);
    expect(xml).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>.*?What the levy did/s);
    expect(xml).toContain('<table:table ');
    expect(xml).toMatch(/text:style-name="Bibliography"[^>]*>.*?Hølm, Ada/s);
  }, 180_000);

  it('has author and year in the line in an author-date style', async () => {
    const xml = await noteIn('docx', 'apa-6th-edition');
    expect(xml).toContain('(see Hølm, 2019, p. 3)');
    expect(xml.match(/<text:note [^>]*text:note-class="footnote"/g)).toHaveLength(1);
  }, 180_000);

  it('has the same words in RTF', async () => {
    const xml = await noteIn('rtf', 'apa-6th-edition');
    expect(xml).toContain('(see Hølm, 2019, p. 3)');
    expect(xml).toContain('Harbour dues &amp; tides');
  }, 180_000);
});

it.skipIf(isMissing)(
  `an evidence table, opened in LibreOffice, lies on wide pages with its passages${reason}`,
  async () => {
    const column = { id: makeId('column', '1'), name: 'Load', type: 'number', unit: 'kN' } as const;
    const row = {
      articleId: makeId('article', '1'),
      title: 'Piles & piers',
      detail: 'Holm, 2019',
      citationKey: 'holm2019',
    };
    const passages = [{ id: makeId('highlight', '1'), quote: 'a load of 31 kN', locator: 'p. 3' }];
    const values = [{ id: makeId('value', '1'), content: 31, passages }];
    const content = {
      title: 'What piles carry',
      columns: [column],
      rows: [row],
      cells: [{ columnId: column.id, articleId: row.articleId, values }],
    };
    const { content: bytes } = await writeTable({ content }, 'docx');
    if (typeof bytes === 'string') throw new Error('a DOCX is not text');
    const xml = await opened('table.docx', bytes);
    expect(xml).toMatch(/style:print-orientation="landscape"/);
    expect(xml).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>What piles carry/);
    expect(xml).toMatch(/<table:table .*?Load.*?Piles &amp; piers.*?31.*?<\/table:table>/s);
    expect(xml).toContain('a load of 31 kN');
  },
  180_000,
);
