import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plain, Tally, yearOf } from './compare';
import { readItems } from './convert';

/** RIS of a real review beside what its lines say, record by record. */
export function screening(suite: string, wrong?: string): void {
  const folder = join(suite, 'van_de_Schoot_2017/raw');
  const tally = new Tally();
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n');
    const records = text.split(/^ER {2}-.*$/m).filter((record) => /^TY {2}-/m.test(record));
    const items = readItems(join(folder, name));
    tally.add(
      'files with the right count',
      items.length === records.length,
      () => `${name}: ${items.length}, not ${records.length}`,
    );
    records.forEach((record, at) => {
      const all = (tag: string) =>
        [...record.matchAll(new RegExp(`^${tag} {2}- (.*)$`, 'gm'))].map(([, value]) => plain(value));
      const check = (measure: string, found: string, wanted: string) =>
        tally.add(measure, found === wanted, () => `${name} ${at}: ${found} ≠ ${wanted}`);
      const item = items[at];
      check('titles', plain(item?.title), all('TI')[0] ?? '');
      const authors = (item?.author ?? []).map((name) => {
        const family = [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' ');
        return plain([family, name.given, name.suffix].filter(Boolean).join(', '));
      });
      check('authors', authors.join('; '), all('AU').join('; '));
      check('years', item ? yearOf(item) : '', all('PY')[0]?.slice(0, 4) ?? '');
    });
  }
  tally.print('screening, RIS (target 100 %)', wrong);
}
