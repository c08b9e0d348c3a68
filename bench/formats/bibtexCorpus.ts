import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { namesText, plain, Tally } from './compare';
import { readItems } from './convert';
import { peer } from '../kit/peer';

interface Entry {
  readonly key: string;
  readonly fields: { readonly title?: string; readonly author?: readonly Record<string, string>[] };
}

/** Entries, titles and authors of bibtex-parser-corpus beside what @retorquere/bibtex-parser found. */
export async function bibtexCorpus(suite: string, wrong?: string): Promise<void> {
  const yaml = await peer<{ parse(text: string): { entries: Entry[] } }>('yaml');
  if (!yaml) return;
  const tally = new Tally();
  for (const folder of ['import', 'other'])
    for (const name of readdirSync(join(suite, folder)).filter((file) => file.endsWith('.bib'))) {
      const snapshot = join(suite, 'snapshots-off-off', folder, `${name}.yaml`);
      if (!existsSync(snapshot)) continue;
      const { entries } = yaml.parse(readFileSync(snapshot, 'utf8'));
      const items = readItems(join(suite, folder, name));
      const isCount = items.length === entries.length;
      tally.add('files with the right count', isCount, () => `${name}: ${items.length}, not ${entries.length}`);
      entries.forEach((entry, at) => {
        const item = isCount ? items[at] : items.find(({ id }) => id === entry.key);
        tally.add('entries', item !== undefined, () => `${name}: ${entry.key}`);
        const { title, author } = entry.fields;
        if (title !== undefined) {
          const [found, wanted] = [plain(item?.title), plain(title)];
          tally.add('titles', found === wanted, () => `${name}: ${found} ≠ ${wanted}`);
        }
        if (author === undefined) return;
        const [found, wanted] = [
          namesText(item?.author),
          author
            .map(creatorText)
            .filter((text) => text !== 'others')
            .join('; '),
        ];
        tally.add('authors', found === wanted, () => `${name}: ${found} ≠ ${wanted}`);
      });
    }
  tally.print('bibtex-parser-corpus (targets 99.8, 97, 97 %)', wrong);
}

const creatorText = ({ firstName, prefix, lastName, name, suffix }: Record<string, string>): string =>
  plain([firstName, prefix, lastName, name, suffix].filter(Boolean).join(' '));
