import type { DuplicateGroup } from '../../shared/api';
import { mergeArticles, mergeWorks, sayDifferent, type Merge } from '../../shared/model/mergeArticles';
import type { Article } from '../../shared/model/records';
import { screenedTwice, setApart, type ScreenedTwice } from '../../shared/review/screenings';
import { client } from '../api/client';
import { dispatchNavigation } from '../app/navigation';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { mergeUnseen } from './comparing';

/** What one call gives at most. */
const AT_ONCE = 1000;

export async function mergeGroup({ keep, others, csl }: Merge): Promise<void> {
  if (!(await apply(mergeArticles(maker, keep, others, csl)))) return;
  dispatchNavigation({ type: 'forget', ids: others.map(({ id }) => id) });
  sayUndoable(`${others.length + 1} records are one: @${keep.citationKey}.`);
}

export async function keepApart(articles: readonly Article[]): Promise<void> {
  if (await apply(sayDifferent(maker, articles))) sayUndoable('Kept apart; they are not shown together again.');
}

/** Merges every certain group as one step of undo. */
export async function mergeAllCertain(): Promise<void> {
  const groups: DuplicateGroup[] = [];
  for (let total = 1; groups.length < total;) {
    const answer = await client.duplicates({ level: 'certain', offset: groups.length, limit: AT_ONCE });
    if (!answer.ok) return sayProblem(answer.error.message);
    if (answer.value.items.length === 0) break;
    total = answer.value.total;
    groups.push(...answer.value.items);
  }
  const free = groups.filter((group) => screenedTwice(group.map(({ screenings }) => screenings)).length === 0);
  const left = groups.length - free.length;
  if (free.length === 0) {
    if (left > 0)
      sayProblem('Nothing was merged: the records of each work are screened in one review. Set them apart first.');
    return;
  }
  const merges = free.map(mergeUnseen);
  if (!(await apply(mergeWorks(maker, merges)))) return;
  const gone = merges.flatMap(({ others }) => others);
  dispatchNavigation({ type: 'forget', ids: gone.map(({ id }) => id) });
  const kept = left === 0 ? '' : ` ${left} left: their records are screened in one review.`;
  sayUndoable(
    `${merges.length} ${merges.length === 1 ? 'work' : 'works'} merged; ${gone.length} ${gone.length === 1 ? 'record' : 'records'} went into others.${kept}`,
  );
}

/** Lets one record of each of these reviews stand for the work, so that the articles can be merged. */
export async function setApartThere(twice: readonly [ScreenedTwice, ...ScreenedTwice[]]): Promise<void> {
  if (await apply(setApart(maker, twice)))
    sayUndoable('Set apart as a duplicate in the review. The articles can be merged now.');
}
