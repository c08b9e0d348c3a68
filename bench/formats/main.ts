import { fileURLToPath } from 'node:url';
import { bbtExport, bbtImport } from './bbtFixtures';
import { bibtexCorpus } from './bibtexCorpus';
import { jabref } from './jabref';
import { screening } from './screening';

/*
 * npm run bench -- formats [SUITE [MEASURE]]: scores of import and export on files that others wrote, in ../shared/suites.
 * With a measure, or a part of its name, what is wrong in it is listed.
 */

const SUITES = fileURLToPath(new URL('../../../../shared/suites/', import.meta.url));
const [only, wrong] = process.argv.slice(2);

const scores: readonly (readonly [suite: string, score: (folder: string, wrong?: string) => Promise<void> | void])[] = [
  ['bibtex-parser-corpus', bibtexCorpus],
  ['bbt-fixtures', bbtImport],
  ['bbt-fixtures', bbtExport],
  ['jabref-import-export', jabref],
  ['screening', screening],
];
for (const [suite, score] of scores) if (!only || suite === only) await score(`${SUITES}${suite}`, wrong);
