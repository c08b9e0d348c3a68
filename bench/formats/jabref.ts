import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bareDoi, dashed, folded, namesText, Tally, yearOf } from './compare';
import { readItems, type Item } from './convert';

/** The formats that we read, by what the files hold. */
function formatOf(text: string): string | undefined {
  if (/<records>/.test(text)) return 'EndNote XML';
  if (/<PubmedArticle|<PubmedBookArticle|<MedlineCitation/.test(text)) return 'Medline XML';
  if (/^TY {2}-/m.test(text)) return 'RIS';
  return /^(?:PMID|PMC |PMCR|FAU )-/m.test(text) ? 'nbib' : undefined;
}

const FIELDS: Readonly<Record<string, (item: Item) => string>> = {
  title: ({ title }) => folded(title),
  authors: ({ author }) => folded(namesText(author)),
  year: yearOf,
  journal: (item) => folded(item['container-title']),
  volume: (item) => folded(item['volume']),
  issue: (item) => folded(item['issue']),
  pages: (item) => dashed(item['page']),
  DOI: (item) => bareDoi(item.DOI),
  publisher: (item) => folded(item.publisher),
  abstract: (item) => folded(item.abstract),
};

/** Sources in other formats beside the .bib that JabRef makes of them, both read by us. */
export function jabref(suite: string, wrong?: string): void {
  const tally = new Tally();
  for (const folder of ['importer/fileformat', 'exporter'])
    for (const name of readdirSync(join(suite, folder))) {
      const file = join(suite, folder, name);
      const bib = file.replace(/\.\w+$/, '.bib');
      const format = name.endsWith('.bib') || !existsSync(bib) ? undefined : formatOf(readFileSync(file, 'utf8'));
      if (format === undefined) continue;
      const [got, want] = [readItems(file), readItems(bib)];
      const says = () => `${name}: ${got.length}, not ${want.length}`;
      tally.add(`${format}: files with the right count`, got.length === want.length, says);
      want.forEach((item, at) => {
        const source = got[at];
        for (const [field, of] of Object.entries(FIELDS)) {
          const [found, wanted] = [source ? of(source) : '', of(item)];
          if (wanted === '') continue;
          const says = () => `${name} ${field}: ${found.slice(0, 150)} ≠ ${wanted.slice(0, 150)}`;
          tally.add(`${format}: fields`, found === wanted, says);
          const isShort = field === 'journal' && wanted === folded(source?.['container-title-short']);
          tally.add(`${format}: fields, a journal by either name`, found === wanted || isShort);
        }
      });
    }
  tally.print('jabref-import-export, pairs (target 95 % each)', wrong);
}
