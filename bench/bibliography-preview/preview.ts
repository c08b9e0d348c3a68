import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import CSL from 'citeproc';
import { openStyles, renderBibliography, type CitedItem, type StyleShelf } from '../../main/citations';
import type { CslItem } from '../../shared/model/records';
import { generateLibrary } from '../generate/library';
import { compare } from '../kit/measure';
import { printTimings } from '../kit/table';

const ROUNDS = 9;

/** A list of references in each style after one edit, of a title, people or a date in turn, beside citeproc by itself. */
export async function preview(styles: readonly string[], entries: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-styles-'));
  try {
    const script = join(process.cwd(), 'main', 'launch', 'buildStyles.mjs');
    const { buildStyles } = (await import(script)) as { buildStyles: (folder: string) => Promise<void> }; // plain .mjs
    await buildStyles(folder);
    const shelf = openStyles(folder);
    if (!shelf.ok) throw new Error(shelf.error.message);
    for (const style of styles) await oneEdit(shelf.value, style, entries);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function oneEdit(shelf: StyleShelf, style: string, entries: number): Promise<void> {
  const items = [...generateLibrary(entries, 3).bundles()].map(({ article }) => ({
    id: article.citationKey,
    csl: article.csl,
  }));
  const ours = edits(items);
  const theirs = edits(items);
  const render = (list: CitedItem[]) =>
    renderBibliography(shelf, { items: list, style, locale: 'en-GB', format: 'html' });
  render(items);
  const bare = bareCiteproc(shelf, style);
  bare(items);
  const timings = await compare(ROUNDS, [
    { name: 'Commonplace', run: () => void render(ours()) },
    { name: 'citeproc 2.4.63', run: () => bare(theirs()) },
  ]);
  printTimings(`${style}: ${entries} entries after one edit (target 50 ms)`, timings);
}

/** Each time the same list with another work changed: its title, its people or its date, in turn. */
function edits(items: CitedItem[]): () => CitedItem[] {
  let list = items;
  let count = 0;
  const edited = (csl: CslItem): CslItem =>
    [
      { ...csl, title: `${csl.title} (${count})` },
      {
        ...csl,
        author: [...(csl.author ?? []).slice(1), { family: csl.author?.[0]?.family ?? '', given: `Zoe ${count}` }],
      },
      { ...csl, issued: { 'date-parts': [[1950 + count]] } },
    ][count % 3] ?? csl;
  return () => {
    const at = (count += 1) * 37;
    list = list.map((item, index) => (index === at % list.length ? { ...item, csl: edited(item.csl) } : item));
    return list;
  };
}

/** The way citeproc's manual shows: the items are told, then the whole list is made. */
function bareCiteproc(shelf: StyleShelf, name: string): (items: CitedItem[]) => void {
  const style = shelf.find(name);
  if (!style.ok) throw new Error(style.error.message);
  let known = new Map<string, object>();
  const system = {
    retrieveLocale: (language: string) => shelf.locale(language),
    retrieveItem: (id: string) => known.get(id) ?? {},
  };
  const engine = new CSL.Engine(system, style.value.source, 'en-GB', true);
  return (items) => {
    known = new Map(items.map(({ id, csl }) => [id, { ...csl, id }]));
    engine.updateItems([]);
    engine.updateItems([...known.keys()]);
    engine.makeBibliography();
  };
}
