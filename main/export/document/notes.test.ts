import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtStyles } from '../../citations/testing/builtStyles';
import { exportNotes, type NotesFormat } from '.';

let shelf: Awaited<ReturnType<typeof builtStyles>>;
beforeAll(async () => {
  shelf = await builtStyles();
}, 60_000);
afterAll(() => shelf.remove());

const csl = {
  type: 'book',
  title: 'Harbour dues & tides',
  author: [{ family: 'Holm', given: 'Ada' }],
  issued: { 'date-parts': [[2019]] },
  publisher: 'Quay',
};
const text = [
  '# What the levy did',
  'It *fell* hard [see @old, p. 3], as **all** knew.[^1]',
  '> Quoted <b>words</b>\n\n1. one\n2. two\n   - deep',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '[^1]: My own note.',
].join('\n\n');

async function files(format: NotesFormat, style = 'apa-6th-edition', markdown = text, isUntitled = false) {
  const made = await exportNotes(shelf, {
    notes: [{ title: 'Levy', isUntitled, text: markdown }],
    works: [{ keys: ['holm2019', 'old'], csl }],
    format,
    style,
    locale: 'en-GB',
    name: 'Levy',
    references: (works) => ({
      text: works.map(({ id }) => id).join(),
      extension: 'bib',
      mediaType: 'text/x-bibtex',
      lost: [],
    }),
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}
const written = async (...request: Parameters<typeof files>) =>
  strFromU8((await files(...request)).files[0]?.bytes ?? new Uint8Array());

describe('Markdown for pandoc', () => {
  it('keeps the words, writes the present keys, and has the references beside it', async () => {
    const { files: made } = await files('pandoc');
    expect(made.map(({ name }) => name)).toEqual(['Levy.md', 'Levy.bib']);
    const markdown = strFromU8(made[0]?.bytes ?? new Uint8Array());
    expect(markdown).toContain('bibliography: "Levy.bib"');
    expect(markdown).toContain('[see @{holm2019}, p. 3]');
    expect(markdown).toContain(text.slice(-20));
    expect(strFromU8(made[1]?.bytes ?? new Uint8Array())).toBe('holm2019');
  });
});

describe('a document', () => {
  it('is HTML with author and date, footnotes and the list of what is cited', async () => {
    const html = await written('html');
    expect(html).toContain('<em>fell</em>');
    expect(html).toContain('(see Holm, 2019, p. 3)');
    expect(html).toContain('Quoted &lt;b&gt;words&lt;/b&gt;');
    expect(html).toContain('<li id="fn1">My own note.');
    expect(html).toMatch(/<section class="references">[\s\S]*<em>Harbour dues &amp; tides<\/em>/);
    expect(html).not.toContain('<b>words');
  });

  it('has its citations in footnotes where the style does, in the order of the text', async () => {
    const html = await written('html', 'mhra-notes');
    expect(html.match(/id="fn\d"/g)).toHaveLength(2);
    expect(html).toMatch(/id="fn1">see Ada Holm/i);
  });

  it('is RTF and plain text with the same words', async () => {
    expect(await written('rtf')).toContain('(see Holm, 2019, p. 3)');
    const plain = await written('text', 'mhra-notes');
    expect(plain).toContain('[1]');
    expect(plain).toContain('References');
  });

  it('is Word with real footnotes and a style for the list', async () => {
    const { files: made } = await files('docx', 'mhra-notes');
    const parts = unzipSync(made[0]?.bytes ?? new Uint8Array());
    const part = (name: string) => strFromU8(parts[`word/${name}`] ?? new Uint8Array());
    expect(part('footnotes.xml')).toContain('Ada Holm');
    expect(part('footnotes.xml')).toContain('My own note');
    expect(part('document.xml').match(/<w:footnoteReference /g)).toHaveLength(2);
    expect(part('document.xml')).toContain('<w:pStyle w:val="Bibliography"/>');
    expect(part('document.xml')).toContain('w:tbl');
    expect(part('styles.xml')).toContain('w:styleId="Bibliography"');
    expect(part('styles.xml')).toMatch(/w:styleId="Heading2">(?:(?!<\/w:style>).)*<w:outlineLvl w:val="1"\/>/);
  });

  it('holds no note within a note, which no program opens: what would be one stands in brackets', async () => {
    const markdown =
      'It fell.[^1]\n\n[^1]: Mine, with two lines\n\n    and [@holm2019] and a second.[^2]\n\n    - so\n\n[^2]: Deep.';
    const { files: made } = await files('docx', 'mhra-notes', markdown);
    const footnotes = strFromU8(
      unzipSync(made[0]?.bytes ?? new Uint8Array())['word/footnotes.xml'] ?? new Uint8Array(),
    );
    expect(footnotes).not.toContain('<w:footnoteReference ');
    const plain = await written('text', 'mhra-notes', markdown);
    expect(plain).toMatch(/\[1\] Mine, with two lines\nand \(Ada Holm, .+[^.]\) and a second\. \(Deep\)\nso\n/);
    for (const format of ['html', 'rtf'] as const)
      expect((await written(format, 'mhra-notes', markdown)).match(/id="fn\d+"|\\footnote/g)).toHaveLength(1);
  });

  it('begins a note of the writer’s own words with a capital, but not within another', async () => {
    const plain = await written(
      'text',
      'mhra-notes',
      'It fell [see @holm2019].[^1]\n\n[^1]: Mine [see @holm2019, p. 3].',
    );
    expect(plain).toMatch(/\[1\] See Ada Holm/);
    expect(plain).toMatch(/Mine \(see Holm/);
  });

  it('has a note right behind the words, and behind what ends them', async () => {
    const plain = await written(
      'text',
      'mhra-notes',
      'It fell [@holm2019], as *all* said [@holm2019]. @holm2019 knew.',
    );
    expect(plain).toContain('It fell,[1] as all said.[2] Ada Holm[3] knew.');
  });

  it('keeps what is no strike-out, and lists within lists', async () => {
    expect(await written('text', 'apa-6th-edition', 'H~2~O\n\n- a\n  - b\n  - c')).toContain(
      'H~2~O\n\n- a\n  - b\n  - c\n',
    );
  });

  it('begins with the words of a note that has no title', async () => {
    const [file] = (await files('text', 'apa-6th-edition', 'It fell [@old].', true)).files;
    expect(strFromU8(file?.bytes ?? new Uint8Array())).toMatch(/^It fell \(Holm, 2019\)\./);
  });

  it('says what it leaves out, and keeps comments to itself', async () => {
    const markdown = '![A map](map.png) <b>x</b> <!-- highlight:1 -->\n\n<!-- highlight:2 -->';
    const { lost } = await files('html', 'apa-6th-edition', markdown);
    expect(lost.map(({ field }) => field)).toEqual(['picture', 'HTML', 'HTML']);
    const html = await written('html', 'apa-6th-edition', markdown);
    expect(html).toContain('A map');
    expect(html).not.toContain('highlight:');
  });

  it('is read back by another program with its words, footnotes and list', async () => {
    const { files: made } = await files('docx', 'mhra-notes');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(made[0]?.bytes ?? new Uint8Array()) });
    expect(value).toContain('<h1>What the levy did</h1>');
    expect(value).toContain('<em>fell</em>');
    expect(value).toMatch(/<li id="footnote-\d+"><p>\s*[Ss]ee Ada Holm/);
    expect(value).toMatch(/<h1>References<\/h1><p>Holm, Ada/);
    expect(value).toContain('<table>');
  });

  it('names keys that no article has, and goes on', async () => {
    const { problems } = await files('html', 'apa-6th-edition', 'As [@nobody] said.');
    expect(problems).toEqual(['No article has the citation key “nobody”.']);
  });
});
