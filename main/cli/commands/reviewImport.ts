import { basename } from 'node:path';
import { SEARCH_SORTS } from '../../../shared/model/reviewRecords';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { readBytes } from '../io';
import { chooseReview, reviewOption } from '../reviews';
import { plural } from '../rows';

export const reviewImport = defineCommand({
  name: 'review import',
  summary: 'Bring what a search found into a review.',
  operands: ['FILE...'],
  options: {
    ...reviewOption,
    source: { value: 'NAME', says: 'The database, register or site; the name of the file when left out.' },
    as: { value: 'SORT', says: 'What the source is; a database when left out.', oneOf: SEARCH_SORTS },
    query: { value: 'TEXT', says: 'What was searched for, as it was written there.' },
    date: { value: 'DAY', says: 'When, as 2026-03-14.' },
    hits: { value: 'N', says: 'How many records the source said it found.', atLeast: 0 },
  },
  details: [
    'A record that the library has already, or that is certainly the same work as another of the review, is counted as',
    'found by this search and set apart as a duplicate: review decide can then not be asked about it.',
  ].join('\n'),
  run: async ({ operands: paths, options: { review, source, as, ...about }, library, io }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = await chooseReview(client, review);
    if (!chosen.ok) return chosen;
    const totals = { added: 0, already: 0, duplicates: 0, failed: 0 };
    for (const path of paths) {
      const bytes = await readBytes(io, path);
      if (!bytes.ok) return bytes;
      const file = { name: basename(path), base64: bytes.value.toString('base64') };
      const report = await client.importDocuments({ job: 'import', files: [file] });
      if (!report.ok) return report;
      const { items } = report.value;
      for (const { status, reason = '' } of items) if (status === 'failed') io.stderr.write(`${path}: ${reason}\n`);
      const articleIds = items.flatMap(({ status, id, duplicateOf }) =>
        status === 'failed' ? [] : ((status === 'added' ? id : duplicateOf) ?? []),
      );
      totals.failed += report.value.counts.failed;
      if (articleIds.length === 0) continue;
      const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
      const search = { name: source ?? basename(path), ...(as && { sort: as }), ...said };
      const added = await client.addToReview({ id: chosen.value.review.id, articleIds, search });
      if (!added.ok) return added;
      totals.added += added.value.added;
      totals.already += added.value.already;
      totals.duplicates += added.value.duplicates;
    }
    if (totals.added + totals.already === 0) return err('unreadable', 'No record could be read. Nothing was added.');
    const { added, already, duplicates, failed } = totals;
    return ok({
      json: totals,
      text: `${plural(added, 'record')} added, ${plural(duplicates, 'duplicate')} set apart, ${already} there already, ${failed} failed.`,
    });
  },
});
