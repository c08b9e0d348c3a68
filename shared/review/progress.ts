import type { Decision } from '../model/records';
import { stagesFor } from './outcome';
import type { Project, Screened } from './project';
import type { BySearch } from './protocol';

/** Whether a record reached a stage: it is not set apart, and it passed the stages before. */
export function reaches({ review }: Project, { candidate, outcome }: Screened, stage: string): boolean {
  if (outcome.state === 'apart') return false;
  const stages = stagesFor(review, candidate);
  const at = stages.findIndex(({ key }) => key === stage);
  if (at < 0) return false;
  const reached = outcome.stage ? stages.findIndex(({ key }) => key === outcome.stage?.key) : stages.length;
  return reached > at || (reached === at && outcome.state !== 'not-retrieved');
}

export const readingOf = ({ decisions }: Screened, stage: string, reader: string): Decision | undefined =>
  decisions.find((decision) => decision.stage === stage && decision.reader === reader && !decision.settles);

/** For each stage and reader, how many of the records that reach it they have read. */
export function progressOf(project: Project): { stage: string; reader: string; read: number; total: number }[] {
  const { review, records } = project;
  return review.stages.flatMap(({ key }) => {
    const here = records.filter((record) => reaches(project, record, key));
    return review.readers.map((reader) => ({
      ...{ stage: key, reader, total: here.length },
      read: here.filter((record) => readingOf(record, key, reader)).length,
    }));
  });
}

/** How a reader's work at a stage has gone: what is read and left, and how long ago a record was last included. */
export function runOf(
  project: Project,
  stage: string,
  reader: string,
): { sinceInclude: number; included: number; read: number; left: number } {
  const here = project.records.filter((record) => reaches(project, record, stage));
  const read = here.flatMap((record) => readingOf(record, stage, reader) ?? []);
  read.sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : 0));
  const last = read.findLastIndex(({ verdict }) => verdict === 'include');
  const included = read.filter(({ verdict }) => verdict === 'include').length;
  return { sinceInclude: read.length - 1 - last, included, read: read.length, left: here.length - read.length };
}

/** How many records each search of a review brought, and how many of these are duplicates. */
export function bySearchOf({ review, records }: Project): BySearch {
  const found = new Map(review.searches.map(({ key }) => [key, { key, records: 0, duplicates: 0 }]));
  for (const { candidate } of records) {
    const of = found.get(candidate.searchKey);
    if (!of) continue;
    of.records += 1;
    if (candidate.duplicateOfId !== undefined) of.duplicates += 1;
  }
  return [...found.values()];
}
