import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CslName } from '../../shared/model/records';
import { bareDoi, dashed, folded, nameText, Tally, yearOf } from './compare';
import { lossesIn, readItems, type Item } from './convert';
import { cslItem, cslType, keyOf, type ZoteroItem } from './zotero';

const CREATORS =
  'author editor collection-editor translator container-author director script-writer contributor interviewer recipient composer'.split(
    ' ',
  );

/** All creators whatever their role, since programs differ in roles. */
const creatorsOf = (item: Item): string =>
  CREATORS.flatMap((role) =>
    ((item[role] ?? []) as CslName[]).map((name) => folded(nameText(name)).replace(/[{},]/g, '')),
  )
    .sort()
    .join('; ');

const itemsIn = (file: string): ZoteroItem[] =>
  ((JSON.parse(readFileSync(file, 'utf8')) as { items?: ZoteroItem[] }).items ?? []).filter(
    ({ itemType }) => !['note', 'attachment', 'annotation'].includes(itemType),
  );

/** Fields of imports beside the items that Better BibTeX makes of the same files. */
export function bbtImport(suite: string, wrong?: string): void {
  const folder = join(suite, 'import');
  const tally = new Tally();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.bib'))) {
    const left = readItems(join(folder, name));
    for (const wanted of itemsIn(join(folder, name.replace(/bib$/, 'json')))) {
      const key = keyOf(wanted) ?? '';
      const csl = cslItem(wanted, key);
      const isIt = ({ id, title }: Item) => id === key || (folded(title) === folded(csl.title) && title !== undefined);
      const at = Math.max(
        left.findIndex(({ id, title }) => id === key && folded(title) === folded(csl.title)),
        left.findIndex(isIt),
      );
      const [found] = at < 0 ? [] : left.splice(at, 1);
      const check = (field: string, got: string, want: string) => {
        if (want === '') return;
        for (const measure of [field, 'all fields'])
          tally.add(measure, got === want, () => `${name} ${key}: ${got} ≠ ${want}`);
      };
      check('type', found?.type ?? '', cslType(wanted.itemType));
      check('title', folded(found?.title), folded(csl.title));
      check('creators', found ? creatorsOf(found) : '', creatorsOf(csl));
      check('year', found ? yearOf(found) : '', yearOf(csl));
      check('DOI', bareDoi(found?.DOI), bareDoi(csl.DOI));
      check('pages', dashed(found?.['page']), dashed(csl['page']));
      check('url', folded(found?.URL), folded(csl.URL));
    }
  }
  tally.print('bbt-fixtures, import (target 95 % of all fields)', wrong);
}

/** Inputs of the export fixtures, written and read again. */
export function bbtExport(suite: string, wrong?: string): void {
  const folder = join(suite, 'export');
  const tally = new Tally();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const items = itemsIn(join(folder, name)).map((item, at) => cslItem(item, keyOf(item) ?? `item${at}`));
    for (const to of ['biblatex', 'bibtex', 'ris', 'endnote-xml'] as const) {
      const { declared: lost, undeclared } = lossesIn(items, to);
      tally.add(`${to}: files without loss`, lost.length === 0, () => `${name}: ${JSON.stringify(lost.slice(0, 40))}`);
      for (const { id } of items) {
        tally.add(`${to}: records without loss`, !lost.some((loss) => loss.id === id));
        tally.add(`${to}: records without undeclared loss`, !undeclared.some((loss) => loss.id === id));
      }
    }
  }
  tally.print('bbt-fixtures, export (target: without loss)', wrong);
}
