import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bibliography, ListRow, Page } from '../../shared/api';
import type { CslItem } from '../../shared/model/records';
import { openTerminal, type Terminal } from './testing/terminal';

const csl: CslItem = {
  type: 'article-journal',
  title: 'Growth of <i>E. coli</i> at low <span class="nocase">pH</span>',
  'container-title': '<i>Annals</i> of H<sub>2</sub>O',
  abstract: 'Grown in H<sub>2</sub>O, <i>E. coli</i> kept its <b>walls</b>.',
  author: [{ family: 'Holm', given: 'Ada' }],
  issued: { 'date-parts': [[2020]] },
  volume: '3',
  page: '1-9',
};
const [title, container] = ['Growth of E. coli at low pH', 'Annals of H2O'];
const plain = { ...csl, title: `${title}.`, 'container-title': container };

const MARKUP = /<\/?(?:i|b|sub|span)\b|nocase/;

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.write('marked.json', JSON.stringify([{ id: 'first', ...csl }]));
  await terminal.write(
    'both.json',
    JSON.stringify([
      { id: 'first', ...csl },
      { id: 'second', ...plain },
    ]),
  );
  await terminal.json('import', 'marked.json');
});
afterAll(() => terminal.close());

describe('a record with markup in its title, container and abstract', () => {
  it('is listed, filtered and found as words', async () => {
    const { items } = await terminal.json<Page<ListRow>>('list', 'articles', '--where', '"coli at low ph"');
    expect(items).toMatchObject([{ title, container }]);
    expect(await terminal.json('list', 'articles', '--where', 'in:h2o')).toMatchObject({ total: 1 });
    for (const query of ['"grown in h2o"', '"annals of h2o"', '"low ph"']) {
      const { out } = await terminal.run('search', query);
      expect(out).toContain(title);
      expect(out).not.toMatch(MARKUP);
    }
    expect(await terminal.json('search', 'nocase')).toMatchObject({ total: 0 });
  });

  it('is printed in a style with its italics, and as text without', async () => {
    const bibliography = async (format: string) =>
      (await terminal.json<Bibliography>('bibliography', '--style', 'apa', '--format', format)).entries[0]?.text;
    expect(await bibliography('html')).toContain('<i>E. coli</i> at low pH. <i>');
    expect(await bibliography('text')).toContain(`${title}. ${container}, `);
  });

  it.each(['bibtex', 'biblatex', 'endnote-xml', 'csl-json'])('goes out in %s and comes in again', async (to) => {
    await terminal.json('export', '--to', to, '--out', `out-${to}`);
    const { items } = await terminal.json<{ items: CslItem[] }>('convert', `out-${to}`, '--from', to);
    expect(items).toMatchObject([{ title: csl.title, 'container-title': csl['container-title'] }]);
  });

  it('is the same work as one without markup, and named by words', async () => {
    const { out } = await terminal.run('duplicates', 'both.json');
    expect(out).toContain(`Certain: 1 group\n  first = second  ${title}`);
  });

  it('is named by words in files of notes', async () => {
    await terminal.json('export', '--to', 'markdown', '--out', 'notes');
    const names = await readdir(join(terminal.folder, 'notes'));
    const texts = await Promise.all(
      names
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFile(join(terminal.folder, 'notes', name), 'utf8')),
    );
    expect(texts.join('\n')).not.toMatch(MARKUP);
  });
});
