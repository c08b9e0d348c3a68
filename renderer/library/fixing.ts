import type { RecordProblems } from '../../shared/api';
import { CHECKS, fixed, type CheckId, type RecordProblem } from '../../shared/bibliography/quality';
import { change, transact } from '../../shared/model/actions';
import { update } from '../../shared/model/edits';
import type { Article, CslItem } from '../../shared/model/records';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { counted } from '../ui/counted';

/** What one call gives at most. */
const AT_ONCE = 1000;

export async function fixOne(article: Article, { fix }: RecordProblem): Promise<void> {
  if (!fix) return;
  if (await apply(change(maker, 'Correct a record', article, { csl: fixed(article.csl, fix) })))
    sayUndoable('Corrected.');
}

/** Does every fix that one check offers, as one step of undo. */
export async function fixAll(check: CheckId): Promise<void> {
  const items: RecordProblems['items'] = [];
  for (let total = 1; items.length < total;) {
    const answer = await client.recordProblems({ check, offset: items.length, limit: AT_ONCE });
    if (!answer.ok) return sayProblem(answer.error.message);
    if (answer.value.items.length === 0) break;
    total = answer.value.total;
    items.push(...answer.value.items);
  }
  const edits = items.flatMap(({ article, problems }) => {
    const csl = allFixed(article.csl, problems);
    return csl === article.csl ? [] : [update<Article>(article.id, { csl }, article.updatedAt)];
  });
  if (edits.length === 0) return;
  const what = CHECKS[check].toLowerCase();
  if (await apply(transact(maker, `Correct ${what} in ${counted(edits.length, 'record')}`, edits)))
    sayUndoable(`${counted(edits.length, 'record')} corrected.`);
}

/** The record with all these fixes; two of one field would undo each other, so that only the first is done. */
function allFixed(csl: CslItem, problems: readonly RecordProblem[]): CslItem {
  const done = new Set<string>();
  return problems.reduce((now, { field, fix }) => {
    if (!fix || done.has(field)) return now;
    done.add(field);
    return fixed(now, fix);
  }, csl);
}
