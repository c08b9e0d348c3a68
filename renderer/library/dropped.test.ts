import { expect, it } from 'vitest';
import { sortDropped } from './dropped';

const drop = (...paths: string[]) => sortDropped(paths.map((path) => ({ path, file: new File([], path) })));

it('parts pages from the files that were saved with them', () => {
  const { documents, companionsOf } = drop(
    'in/Levy.html',
    'in/Levy_files/a.png',
    'in/Levy_files/css/b.css',
    'in/other.pdf',
    'in/Lone_files/c.png',
  );
  expect(documents.map(({ path }) => path)).toEqual(['in/Levy.html', 'in/other.pdf', 'in/Lone_files/c.png']);
  expect(companionsOf('in/Levy.html').map(({ path }) => path)).toEqual(['Levy_files/a.png', 'Levy_files/css/b.css']);
  expect(companionsOf('in/other.pdf')).toEqual([]);
});
