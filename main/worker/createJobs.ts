import { fileURLToPath } from 'node:url';
import { ok } from '../../shared/result';
import { nodeFiles } from '../notebook/files';
import { createDuplicatesDesk } from './duplicates';
import { createIndexer } from './indexer';
import type { Jobs } from './jobs';
import { prepareDocument } from './prepareDocument';
import { proposeStatements } from './proposeStatements';
import { traceOrigins } from './traceOrigins';
import { exportNotes } from './exportNotes';
import { exportEntries } from './exportEntries';
import { exportTable } from './exportTable';
import { exportReferences } from './exportReferences';
import { readFileMarks } from './readFileMarks';
import { readReferences } from './readReferences';
import { bibliography, checkStyle, citations, styles } from './references';
import { relevanceJobs } from './relevance';

/** Where the build puts the citation styles: beside the folder of the programs. */
const STYLES = fileURLToPath(new URL('../styles', import.meta.url));

/** Everything the worker can do. What a job needs is loaded when it is first asked for, so that a short command starts fast. */
export function createJobs(stylesFolder: string = STYLES): Jobs {
  const indexer = createIndexer();
  return {
    openIndex: async ({ anew, ...place }) => {
      const seq = indexer.open(place, anew);
      return ok(seq === undefined ? {} : { seq });
    },
    warmIndex: () => indexer.warm(),
    putRecords: async ({ records }) => ok({ unreadable: indexer.put(records) }),
    removeRecords: async ({ ids }) => ok(indexer.remove(ids)),
    keepRecords: async ({ ids }) => ok(indexer.keepOnly(new Set(ids))),
    saveIndex: ({ seq }) => indexer.save(seq),
    search: async (argument) => indexer.search(argument),
    similar: async (argument) => indexer.similar(argument),
    compact: async (wanted) => (await import('../notebook/compact')).compact(nodeFiles, wanted),
    prepareDocument,
    proposeStatements,
    traceOrigins,
    alikeStatements: async ({ texts }) => ok((await import('../compare/alike')).alike(texts)),
    comparePassages: async ({ a, b }) => ok((await import('../compare/passages')).comparePassages(a, b)),
    readHighlights: async (argument) => (await import('../import/highlights')).readHighlights(argument),
    readFileMarks,
    readReferences,
    styles: () => styles(stylesFolder),
    checkStyle: (argument) => checkStyle(stylesFolder, argument),
    bibliography: (argument) => bibliography(stylesFolder, argument),
    citations: (argument) => citations(stylesFolder, argument),
    ...createDuplicatesDesk(),
    exportNotes: (argument) => exportNotes(stylesFolder, argument),
    exportReferences,
    exportEntries,
    exportTable,
    ...relevanceJobs(),
    restore: async (argument, progress, signal) =>
      (await import('../notebook/backups/restore')).restore(argument, nodeFiles, { progress, signal }),
  };
}
