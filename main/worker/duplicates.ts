import { ok } from '../../shared/result';
import type { DuplicateFinder, Work } from '../duplicates';
import type { Jobs } from './jobs';

/** Finds duplicates among the works it has been told of, and remembers them: the next time only the changed are compared. */
export function createDuplicatesDesk(): Pick<Jobs, 'tellWorks' | 'findDuplicates'> {
  let finder: DuplicateFinder | undefined;
  const told = new Map<string, Work>();
  const gone = new Set<string>();
  return {
    tellWorks: async ({ articles, removed, anew }) => {
      const { workOf } = await import('../duplicates');
      if (anew) {
        finder = undefined;
        told.clear();
        gone.clear();
      }
      for (const { id, csl } of articles) {
        told.set(id, workOf(id, csl));
        gone.delete(id);
      }
      for (const id of removed) {
        told.delete(id);
        gone.add(id);
      }
      return ok(undefined);
    },
    findDuplicates: async ({ different }) => {
      const { DuplicateFinder } = await import('../duplicates');
      if (finder) finder.update([...told.values()], [...gone]);
      else finder = new DuplicateFinder([...told.values()]);
      told.clear();
      gone.clear();
      const apart = new Set(different.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
      const { certain, likely } = finder.find((a, b) => apart.has(`${a} ${b}`));
      return ok({ certain, likely });
    },
  };
}
