import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bibliography, ImportReport, ListRow, Page, SearchAnswer } from '../../shared/api';
import type { Article } from '../../shared/model/records';
import { articles } from '../../shared/sample/articles';
import { openTerminal, type Terminal } from './testing/terminal';

interface Text {
  text: string;
  hash: string;
}
interface Made {
  id: string;
}
interface ShownClaim {
  evidence: unknown[];
  relations: unknown[];
}

interface Story {
  readonly name: string;
  /** Two texts, and the date on which each appeared. */
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array; readonly issued: string }[];
  /** A sentence of the first text, and one of its words with two letters exchanged. */
  readonly sentence: string;
  readonly misspelt: string;
}

const shared = join(import.meta.dirname, '../../../shared/articles');
const paths = ['000_44b9cfa060f9e693.txt', '002_95f9b06f2f9f3af3.txt'].map((name) => join(shared, name));
const present = paths.every((path) => existsSync(path));
if (!present) console.warn(`The main job on the two articles is skipped: they are not in ${shared}.`);

const ownTexts: Story = {
  name: 'on two texts of the sample',
  files: [
    { name: 'courier.txt', content: articles.courier.text, issued: '2025-10-11' },
    { name: 'islander.txt', content: articles.islander.text, issued: '2025-10-14' },
  ],
  sentence: 'The Courier has not seen the findings and could not confirm when they arrived.',
  misspelt: 'confrim',
};
const twoArticles: Story = {
  name: 'on the two articles beside the checkout',
  files: present
    ? [
        { name: basename(paths[0] ?? ''), content: readFileSync(paths[0] ?? ''), issued: '2024-11-01' },
        { name: basename(paths[1] ?? ''), content: readFileSync(paths[1] ?? ''), issued: '2024-09-15' },
      ]
    : [],
  sentence: 'Beyond the rhetoric, the West is weighing the risks of a serious escalation with Russia.',
  misspelt: 'rhetroic',
};

describe('the main job from the command line', { timeout: 30_000 }, () => {
  describe(ownTexts.name, () => tell(ownTexts));
  describe.skipIf(!present)(present ? twoArticles.name : `${twoArticles.name}: not there`, () => tell(twoArticles));
});

/** Every line opens and closes the library, so every line also reads what the ones before it wrote. */
function tell({ files, sentence, misspelt }: Story): void {
  let terminal: Terminal;
  const ids = { articles: [] as string[], highlight: '', note: '', claim: '' };
  beforeAll(async () => {
    terminal = await openTerminal();
    for (const { name, content } of files) await terminal.write(name, content);
  });
  afterAll(() => terminal.close());

  it('imports both with their dates, and knows them when they come again', async () => {
    for (const { name, issued } of files) {
      const { items, counts } = await terminal.json<ImportReport>(
        'import',
        name,
        '--issued',
        issued,
        '--publisher',
        'An outlet',
      );
      expect(items).toEqual([expect.objectContaining({ file: name, status: 'added' })]);
      expect(counts).toEqual({ added: 1, duplicate: 0, failed: 0 });
      ids.articles.push(items[0]?.id ?? '');
    }
    const again = await terminal.json<ImportReport>('import', ...files.map(({ name }) => name));
    expect(again.items.map(({ duplicateOf }) => duplicateOf)).toEqual(ids.articles);
  });

  it('lists them, shows them by id and by citation key, and keeps every letter of their texts', async () => {
    const { total, items } = await terminal.json<Page<ListRow>>('list', 'articles', '--sort', 'issued');
    expect(total).toBe(2);
    expect(items.map(({ id }) => id).sort()).toEqual([...ids.articles].sort());
    for (const [index, id] of ids.articles.entries()) {
      const article = await terminal.json<Article>('show', id);
      expect(await terminal.json('show', article.citationKey)).toEqual(article);
      const { text, hash } = await terminal.json<Text>('text', article.citationKey);
      expect(text.trim()).toBe(
        Buffer.from(files[index]?.content ?? '')
          .toString()
          .trim(),
      );
      expect(article.texts[0]?.hash).toBe(hash);
    }
  });

  it('highlights a sentence, quoted as a keyboard writes it', async () => {
    const [id = ''] = ids.articles;
    const typed = sentence.replaceAll('’', "'").replace(' ', '  ');
    const made = await terminal.json<Made & { start: number; end: number }>(
      'highlight',
      id,
      '--quote',
      typed,
      '--color',
      'green',
      '--tag',
      'Key passage',
    );
    const { text } = await terminal.json<Text>('text', id);
    expect(text.slice(made.start, made.end)).toBe(sentence);
    expect(await terminal.json('show', made.id)).toMatchObject({ color: 2, anchor: { quote: sentence } });
    expect((await terminal.json<Page<ListRow>>('list', 'tags')).total).toBe(1);
    ids.highlight = made.id;
  });

  it('writes a note that cites, and changes it', async () => {
    const { citationKey } = await terminal.json<Article>('show', ids.articles[1] ?? '');
    const { id } = await terminal.json<Made>(
      'note',
      'add',
      '--text',
      `- see [@${citationKey}, p. 2]`,
      '--about',
      ids.highlight,
    );
    await terminal.write('note.md', `Compare [@${citationKey}].\n`);
    expect(await terminal.json('note', 'edit', id, '--file', 'note.md')).toEqual({ id });
    expect(await terminal.json('show', id)).toMatchObject({
      text: `Compare [@${citationKey}].\n`,
      aboutIds: [ids.highlight],
    });
    ids.note = id;
  });

  it('follows a claim with evidence for and against it', async () => {
    const { id } = await terminal.json<Made>('claim', 'add', '--text', 'What was said is what was meant.');
    const { id: other } = await terminal.json<Made>('claim', 'add', '--text', 'It was meant otherwise.');
    await terminal.json('link', ids.highlight, id, '--as', 'supports');
    await terminal.json('link', ids.note, id, '--as', 'disputes');
    await terminal.json('relate', id, other, '--as', 'contradicts');
    const page = await terminal.json<ShownClaim>('claim', 'show', id);
    expect(page.evidence).toMatchObject([
      { stance: 'supports', fromId: ids.highlight, passage: { quote: sentence } },
      { stance: 'disputes', fromId: ids.note },
    ]);
    expect(page).toMatchObject({ claim: { id }, origins: [], independent: 0, relations: [{ other: { id: other } }] });
    ids.claim = id;
  });

  it('finds the sentence again with a typing mistake', async () => {
    const { hits, total, ms } = await terminal.json<SearchAnswer>('search', misspelt);
    expect(total).toBeGreaterThan(0);
    expect(ms).toBeGreaterThanOrEqual(0);
    expect(hits.map(({ id, articleId }) => articleId ?? id)).toContain(ids.articles[0]);
    const { hits: onlyHighlights } = await terminal.json<SearchAnswer>('search', misspelt, '--kind', 'highlight');
    expect(onlyHighlights).toMatchObject([{ id: ids.highlight, kind: 'highlight' }]);
  });

  it('prints a bibliography, of everything and of what the note cites', async () => {
    const { style, entries } = await terminal.json<Bibliography>('bibliography', '--style', 'apa');
    expect(style).toBe('apa');
    expect(entries).toHaveLength(2);
    const cited = await terminal.json<Bibliography>('bibliography', '--cited-in', ids.note);
    expect(cited.entries).toMatchObject([
      { id: ids.articles[1], text: expect.stringContaining(files[1]?.issued.slice(0, 4) ?? '') },
    ]);
  });

  it('exports to files and to the screen', async () => {
    const { written, report } = await terminal.json<{ written: string[]; report: { written: number } }>(
      'export',
      '--to',
      'bibtex',
      '--out',
      'references.bib',
    );
    expect(written).toEqual([join(terminal.folder, 'references.bib')]);
    expect(report.written).toBe(2);
    expect(readFileSync(join(terminal.folder, 'references.bib'), 'utf8').match(/^@/gm)).toHaveLength(2);
    const { out } = await terminal.run('export', '--to', 'csl-json');
    expect(JSON.parse(out)).toHaveLength(2);
  });

  it('undoes and does again, by name', async () => {
    const { label } = await terminal.json<{ label: string }>('undo');
    expect((await terminal.json<ShownClaim>('claim', 'show', ids.claim)).relations).toEqual([]);
    expect(await terminal.json('redo')).toMatchObject({ label });
    expect((await terminal.json<ShownClaim>('claim', 'show', ids.claim)).relations).toHaveLength(1);
    const { steps } = await terminal.json<{ steps: unknown[] }>('history', '--limit', '1');
    expect(steps).toEqual([expect.objectContaining({ label, at: expect.any(String), seq: expect.any(Number) })]);
  });

  it('is sound at the end', async () => {
    expect(await terminal.json('verify')).toEqual({ ok: true, problems: [] });
  });
}
