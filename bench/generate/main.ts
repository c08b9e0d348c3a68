import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { printTable } from '../kit/table';
import { SIZES, type Size } from './library';
import { libraryFolder } from './write';

// npm run bench -- generate S M L: makes the libraries, and says where they are.

const wanted = process.argv.slice(2);
const rows: (string | number)[][] = [];
for (const size of Object.keys(SIZES) as Size[]) {
  if (wanted.length > 0 && !wanted.includes(size)) continue;
  const begun = performance.now();
  const folder = await libraryFolder(size);
  const { size: bytes } = await stat(join(folder, 'library.json'));
  rows.push([size, SIZES[size], bytes / 1e6, (performance.now() - begun) / 1000, folder]);
}
printTable(['size', 'articles', 'MB of records', 'seconds now', 'folder'], rows);
