import type { NotebookApi } from '../../shared/api';
import { CHECKS, checkRecord, type CheckId, type RecordProblem } from '../../shared/bibliography/quality';
import type { Article, CslItem } from '../../shared/model/records';
import { ok } from '../../shared/result';
import type { Parts } from './parts';
import { inTurns } from './slices';

/** Answers what is probably wrong in the records. Each record is checked once, as long as it stays the same. */
export function createRecordProblems({ store: { library }, now }: Parts): NotebookApi['recordProblems'] {
  const known = new WeakMap<CslItem, readonly RecordProblem[]>();
  const problemsOf = ({ csl }: Article, year: number): readonly RecordProblem[] => {
    const problems = known.get(csl) ?? checkRecord(csl, year);
    known.set(csl, problems);
    return problems;
  };
  return async ({ check, offset, limit }) => {
    const year = Number(now().slice(0, 4));
    const counts = Object.fromEntries(Object.keys(CHECKS).map((id) => [id, 0])) as Record<CheckId, number>; // its own keys
    const found: { article: Article; problems: RecordProblem[] }[] = [];
    await inTurns([...library.tables.article.values()], (article) => {
      const problems = problemsOf(article, year);
      for (const id of new Set(problems.map((problem) => problem.check))) counts[id] += 1;
      const shown = check === undefined ? [...problems] : problems.filter((problem) => problem.check === check);
      if (shown.length > 0) found.push({ article, problems: shown });
    });
    found.sort((a, b) => (a.article.createdAt < b.article.createdAt ? 1 : -1)); // what came in last is in mind
    return ok({ total: found.length, items: found.slice(offset, offset + limit), counts });
  };
}
