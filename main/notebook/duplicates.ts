import { setImmediate as turn } from 'node:timers/promises';
import type { DuplicateGroup, NotebookApi } from '../../shared/api';
import type { ArticleId } from '../../shared/model/ids';
import type { Article } from '../../shared/model/records';
import { rowOf } from '../../shared/pages/rows';
import { ok } from '../../shared/result';
import { screeningsOf } from '../../shared/review/screenings';
import type { JobAnswer } from '../worker/jobs';
import type { Parts } from './parts';
import { citingNotes } from './references';

/** So many articles are told at once: copying more for the worker would keep others waiting. */
const TOLD_AT_ONCE = 200;

/** Answers which articles are there more than once. After a change only what has changed is compared again. */
export function createDuplicates({ store, worker, events }: Parts): NotebookApi['duplicates'] {
  const { library } = store;
  let found: Promise<JobAnswer<'findDuplicates'>> | undefined;
  /** The articles as the worker knows them. */
  let told = new Map<ArticleId, Article>();
  let isAnew = true;
  const forget = () => {
    found = undefined;
    told = new Map();
    isAnew = true;
  };
  worker.onRestart(forget);
  events.subscribe((event, payload) => {
    if (event === 'changed' && 'kinds' in payload && payload.kinds.includes('article')) found = undefined;
  });

  async function find(): Promise<JobAnswer<'findDuplicates'>> {
    const now = new Map(library.tables.article);
    const changed = [...now.values()].filter((article) => told.get(article.id) !== article);
    const removed = [...told.keys()].filter((id) => !now.has(id));
    told = now;
    for (let at = 0; at === 0 || at < changed.length; at += TOLD_AT_ONCE) {
      const articles = changed.slice(at, at + TOLD_AT_ONCE).map(({ id, csl }) => ({ id, csl }));
      const heard = await worker.call('tellWorks', { articles, removed: at === 0 ? removed : [], anew: isAnew });
      if (!heard.ok) return heard;
      isAnew = false;
      await turn();
    }
    const different = [...now.values()].flatMap(({ id, differentFromIds = [] }) =>
      differentFromIds.map((other) => [id, other] as const),
    );
    return worker.call('findDuplicates', { different });
  }

  /** One after another, so that each tells what the one before has not. */
  let last: Promise<unknown> = Promise.resolve();
  const findInTurn = (): Promise<JobAnswer<'findDuplicates'>> => {
    const answer = last.then(find);
    last = answer.catch(() => undefined);
    return answer;
  };

  return async ({ level, of, offset, limit }) => {
    found ??= findInTurn();
    const answer = await found;
    if (!answer.ok) {
      forget(); // to be tried again
      return answer;
    }
    const wanted = of && new Set(of);
    const groups = answer.value[level].filter((ids) => !wanted || ids.some((id) => wanted.has(id)));
    const citing = citingNotes(
      library,
      [...library.tables.note.values()].filter(({ text }) => text.includes('@')),
    );
    const shown = groups.slice(offset, offset + limit).map((ids): DuplicateGroup =>
      ids.flatMap((id) => {
        const article = library.tables.article.get(id as ArticleId); // the ids were those of articles
        if (!article) return [];
        const counts = { ...rowOf(library, article).counts, citing: citing.get(article.id)?.length ?? 0 };
        return [{ article, counts, screenings: screeningsOf(library, article.id) }];
      }),
    );
    return ok({ total: groups.length, items: shown.filter((articles) => articles.length > 1) });
  };
}
