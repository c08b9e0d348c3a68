import type { NotebookClient, RecordProblems } from '../../../shared/api';
import { checkRecord, type RecordProblem } from '../../../shared/bibliography/quality';
import { ok, type Result } from '../../../shared/result';
import { defineCommand } from '../command';
import type { Io } from '../io';
import type { LibraryHandle } from '../libraries';
import { readReferences } from '../referenceFiles';
import { plural } from '../rows';
import { plainTitle } from '../../../shared/model/plainTitle';

/** A record with what is probably wrong in it. */
interface Found {
  readonly id: string;
  readonly title: string;
  readonly problems: readonly RecordProblem[];
}

interface Checked {
  /** How many records there are. */
  readonly read: number;
  /** Those with something to look at. */
  readonly items: readonly Found[];
}

/** What one call gives at most. */
const AT_ONCE = 1000;

export const check = defineCommand({
  name: 'check',
  summary: 'Say what is probably wrong in records: missing fields, false identifiers, dates, names, markup.',
  operands: ['[FILE...]'],
  options: {},
  details:
    'FILEs of references need no library; without one, the records of the library are checked. Nothing is changed.',
  run: async ({ operands: files, library, io }) => {
    const checked = files.length > 0 ? await checkFiles(io, files) : await checkLibrary(library);
    if (!checked.ok) return checked;
    const { read, items } = checked.value;
    const lines = items.flatMap(({ id, problems }) =>
      problems.map(({ says, fix }) => `${id}: ${says}${fix ? ` Better: ${fix.says}` : ''}`),
    );
    return ok({
      json: { read, items },
      text: [...lines, `${plural(items.length, 'record')} of ${read} to look at.`].join('\n'),
    });
  },
});

async function checkFiles(io: Io, files: readonly string[]): Promise<Result<Checked>> {
  const items: Found[] = [];
  let read = 0;
  const year = new Date().getUTCFullYear();
  for (const file of files) {
    const parsed = await readReferences(io, file);
    if (!parsed.ok) return parsed;
    for (const { line, reason } of parsed.value.failed) io.stderr.write(`${file}, line ${line}: ${reason}\n`);
    read += parsed.value.references.length;
    for (const { id, csl } of parsed.value.references) {
      const problems = checkRecord(csl, year);
      if (problems.length > 0) items.push({ id, title: plainTitle(csl) ?? '', problems });
    }
  }
  return ok({ read, items });
}

async function checkLibrary(library: LibraryHandle): Promise<Result<Checked>> {
  const notebook = await library.open('read');
  if (!notebook.ok) return notebook;
  const { client } = notebook.value;
  const about = await client.library({});
  if (!about.ok) return about;
  const all = await allProblems(client);
  if (!all.ok) return all;
  const items = all.value.map(({ article: { citationKey, csl }, problems }) => ({
    id: citationKey,
    title: plainTitle(csl) ?? '',
    problems,
  }));
  return ok({ read: about.value.counts.article, items });
}

async function allProblems(client: NotebookClient): Promise<Result<RecordProblems['items']>> {
  const items: RecordProblems['items'] = [];
  for (;;) {
    const answer = await client.recordProblems({ offset: items.length, limit: AT_ONCE });
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    if (answer.value.items.length === 0 || items.length >= answer.value.total) return ok(items);
  }
}
