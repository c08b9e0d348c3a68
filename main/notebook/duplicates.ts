import type { NotebookApi } from '../../shared/api';
import type { ArticleId } from '../../shared/model/ids';
import { ok } from '../../shared/result';
import type { JobAnswer } from '../worker/jobs';
import type { Parts } from './parts';

/** Answers which articles are there more than once. They are compared again only after an article has changed. */
export function createDuplicates({ store, worker, events }: Parts): NotebookApi['duplicates'] {
  const { library } = store;
  let found: Promise<JobAnswer<'findDuplicates'>> | undefined;
  events.subscribe((event, payload) => {
    if (event === 'changed' && 'kinds' in payload && payload.kinds.includes('article')) found = undefined;
  });

  function find(): Promise<JobAnswer<'findDuplicates'>> {
    const articles = [...library.tables.article.values()];
    const different = articles.flatMap(({ id, differentFromIds = [] }) =>
      differentFromIds.map((other) => [id, other] as const),
    );
    return worker.call('findDuplicates', { articles: articles.map(({ id, csl }) => ({ id, csl })), different });
  }

  return async ({ level, offset, limit }) => {
    found ??= find();
    const answer = await found;
    if (!answer.ok) {
      found = undefined; // to be tried again
      return answer;
    }
    const groups = answer.value[level];
    const shown = groups.slice(offset, offset + limit).map(
      (ids) => ids.flatMap((id) => library.tables.article.get(id as ArticleId) ?? []), // the ids were those of articles
    );
    return ok({ total: groups.length, items: shown.filter((articles) => articles.length > 1) });
  };
}
