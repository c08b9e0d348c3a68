import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());

const file = (name: string, text: string) => {
  writeFileSync(join(terminal.folder, name), text);
  return name;
};

describe('duplicates', () => {
  it('compares the records of tables and reference files, each by its id', async () => {
    const table = file(
      'found.csv',
      [
        'id,title,author,year,journal,volume,number,pages,doi,abstract',
        '1,A levy on moorings in island harbours,"Holm, A and Lind, B",2019,J Harb Stud,12,3,201-219,,',
        '2,A LEVY ON MOORINGS IN ISLAND HARBOURS.,"Holm, Ada; Lind, Bo",2019,Journal of Harbour Studies,12,,201-19,,',
        '3,Tides and tariffs,"Osei, K",2020,Maritime Review,4,1,33-49,10.1000/t.3,',
      ].join('\r\n'),
    );
    const items = file(
      'items.json',
      JSON.stringify([
        { id: '3', type: 'article-journal', title: 'Tides and tariffs', DOI: 'https://doi.org/10.1000/T.3' },
      ]),
    );
    expect(await terminal.json('duplicates', table, items)).toEqual({
      certain: [
        ['1', '2'],
        ['found.csv:3', 'items.json:3'],
      ],
      likely: [],
      read: 4,
    });
    expect((await terminal.run('duplicates', table)).out).toContain('1 = 2  A levy on moorings');
  });

  it('refuses a table without titles, by name', async () => {
    const { code, err } = await terminal.run('duplicates', file('bad.csv', 'a,b\n1,2\n'));
    expect(code).toBe(1);
    expect(err).toContain('bad.csv');
    expect(err).toContain('title');
  });
});

describe('check', () => {
  const book = (id: string, fields: object) => ({ id, type: 'book', title: 'Tides', publisher: 'Quay', ...fields });
  const sound = { author: [{ family: 'Holm', given: 'Ada' }], issued: { 'date-parts': [[2019]] } };

  it('says of the records of a file, and of the library, what is probably wrong', async () => {
    const works = file(
      'works.json',
      JSON.stringify([book('a', sound), book('b', { ...sound, title: 'Tariffs', DOI: 'doi:10.1000/x' })]),
    );
    const problems = [{ check: 'identifiers', field: 'DOI', fix: { says: '10.1000/x' } }];
    expect(await terminal.json('check', works)).toMatchObject({ read: 2, items: [{ id: 'b', problems }] });
    await terminal.run('init');
    await terminal.run('import', works);
    expect(await terminal.json('check')).toMatchObject({ read: 2, items: [{ id: 'b', problems }] });
    expect((await terminal.run('check')).out).toContain('b: doi:10.1000/x is more than a DOI. Better: 10.1000/x');
  });
});
