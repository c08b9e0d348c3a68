import { basename } from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { Work } from '../../duplicates';
import { defineCommand } from '../command';
import { readUtf8, type Io } from '../io';
import { readReferences } from '../referenceFiles';
import { plural, shorten } from '../rows';

export const duplicates = defineCommand({
  name: 'duplicates',
  summary: 'Find works that are in reference files or tables more than once. Needs no library.',
  operands: ['FILE...'],
  options: {},
  details: [
    'Tables are CSV with columns id, title, author, year, journal, volume, number, pages, doi and abstract, in any order; only',
    'title must be there. “certain” groups may be merged unseen; “likely” groups are to be looked at, and hold whole certain',
    'groups. An id that more than one file has is given as FILE:ID.',
  ].join('\n'),
  run: async ({ operands: paths, io }) => {
    const { findDuplicates } = await import('../../duplicates'); // with the readers of formats, only here
    const files: { path: string; works: Work[] }[] = [];
    for (const path of paths) {
      const works = await readWorks(io, path);
      if (!works.ok) return works;
      files.push({ path, works: works.value });
    }
    const works = withUniqueIds(files);
    const { certain, likely } = findDuplicates(works);
    const titles = new Map(works.map(({ id, title = '' }) => [id, title]));
    const shown = (name: string, groups: readonly string[][]) => [
      `${name}: ${plural(groups.length, 'group')}`,
      ...groups.map((ids) => `  ${ids.join(' = ')}  ${shorten(titles.get(ids[0] ?? '') ?? '', 80)}`),
    ];
    return ok({
      json: { certain, likely, read: works.length },
      text: [...shown('Certain', certain), ...shown('Likely', likely)].join('\n'),
    });
  },
});

async function readWorks(io: Io, path: string): Promise<Result<Work[]>> {
  const { readCsvWorks, workOf } = await import('../../duplicates');
  if (/\.csv$/i.test(path)) {
    const text = await readUtf8(io, path);
    const works = text.ok ? readCsvWorks(text.value) : text;
    return works.ok || !text.ok ? works : err(works.error.code, `${path}: ${works.error.message}`);
  }
  const parsed = await readReferences(io, path);
  if (!parsed.ok) return parsed;
  const { references, failed } = parsed.value;
  for (const { line, reason } of failed) io.stderr.write(`${path}, line ${line}: ${reason}\n`);
  const [first] = failed;
  if (references.length === 0 && first) return err('unreadable', `${path}: no reference could be read.`);
  return ok(references.map(({ id, csl }) => workOf(id, csl)));
}

/** Ids as they are where they are unique, else with the file, else with a number too. */
function withUniqueIds(files: readonly { path: string; works: Work[] }[]): Work[] {
  const holders = new Map<string, number>();
  for (const { works } of files)
    for (const id of new Set(works.map((work) => work.id))) holders.set(id, (holders.get(id) ?? 0) + 1);
  const taken = new Set<string>();
  return files.flatMap(({ path, works }) =>
    works.map((work) => {
      const name = (holders.get(work.id) ?? 0) > 1 ? `${basename(path)}:${work.id}` : work.id;
      let id = name;
      for (let n = 2; taken.has(id); n += 1) id = `${name}#${n}`;
      taken.add(id);
      return { ...work, id };
    }),
  );
}
