import { expect, it } from 'vitest';
import { mainFile, matchFiles } from './attachments';

const found = (paths: readonly string[], ...named: string[]) =>
  matchFiles(
    named.map((path) => ({ articleId: 'a', path })),
    paths,
  );

it('finds a file by the end of its path, whatever system and machine wrote it', () => {
  const paths = ['Holm 2019.PDF', 'papers/osei.pdf'];
  expect(found(paths, 'C:\\Users\\ada\\Zotero\\holm 2019.pdf', 'files/12/osei.pdf', 'gone.pdf')).toEqual([
    'Holm 2019.PDF',
    'papers/osei.pdf',
    undefined,
  ]);
  expect(found(['e\u0301tude.pdf'], 'étude.pdf')).toEqual(['e\u0301tude.pdf']);
});

it('tells files of one name apart by their folders', () => {
  const paths = ['refs/files/12/Full Text.pdf', 'refs/files/13/Full Text.pdf'];
  expect(found(paths, 'files/13/Full Text.pdf', 'files/12/Full Text.pdf')).toEqual([paths[1], paths[0]]);
  expect(found(paths, 'Full Text.pdf')).toEqual([undefined]); // either might be meant
});

it('gives a file to the name that says most of its path, and to none when two say as much', () => {
  expect(found(['12/a.pdf'], 'x/13/a.pdf', 'x/12/a.pdf')).toEqual([undefined, '12/a.pdf']);
  expect(found(['a.pdf'], '13/a.pdf', '12/a.pdf')).toEqual([undefined, undefined]);
  expect(found(['a.pdf'], 'a.pdf', 'a.pdf')).toEqual(['a.pdf', undefined]);
  expect(found(['a.pdf'], '13/a.pdf', '12/a.pdf', 'C:/a.pdf')).toEqual([undefined, undefined, undefined]);
});

it('never follows a path upwards', () => {
  expect(found(['passwd'], '../../etc/passwd')).toEqual(['passwd']);
});

it('reads the PDF of a work rather than a page that was saved with it', () => {
  const paths = ['page.html', 'data.csv', 'work.PDF', 'more.pdf'].map((path) => ({ path }));
  expect(mainFile(paths)?.path).toBe('work.PDF');
  expect(mainFile(paths.slice(1, 2))).toBeUndefined();
});
