import type { NotebookApi } from '../../shared/api';
import type { ArticleId } from '../../shared/model/ids';
import { getItem, type Library } from '../../shared/model/library';
import { evidenceFor, findItem, referrersOf } from '../../shared/model/queries';
import type { Article, Highlight, Statement } from '../../shared/model/records';
import { originProposals } from '../../shared/pages/originProposals';
import { err, ok } from '../../shared/result';
import type { Parts } from './parts';
import { isReviewed, markedOf, tracedText } from './tracedText';

/** Each text costs some 5 ms in the worker; more articles than this are not read at once. */
const MOST_TEXTS = 200;
/** How many articles that are like the one at hand may share an event with it. */
const LIKE_IT = 12;

/** Origins are proposed anew for each request, from the texts and from what the user has said of their passages. */
export function originCalls(
  parts: Pick<Parts, 'store' | 'texts' | 'worker' | 'index'>,
): Pick<NotebookApi, 'originProposals'> {
  const { store, worker, index } = parts;
  const { library } = store;

  return {
    async originProposals({ id }) {
      const item = findItem(library, id);
      if (item?.kind !== 'claim' && item?.kind !== 'article')
        return err('not-found', `There is no claim or article with the id or citation key “${id}”.`);
      const asked =
        item.kind === 'claim'
          ? evidenceFor(library, item.id).flatMap(({ fromId }) => passage(library, fromId) ?? [])
          : markedOf(library, item);
      const around = item.kind === 'article' ? await like(item) : [];
      const ids = [...asked.flatMap(({ articleId }) => articleId ?? []), ...around];
      const articles = [...new Set(ids.flatMap((each) => [each, ...above(library, each)]))]
        .slice(0, MOST_TEXTS)
        .flatMap((each) => library.tables.article.get(each) ?? []);
      const read = await Promise.all(articles.map((each) => tracedText(parts, each)));
      const traced = await worker.call('traceOrigins', { texts: read.flatMap((text) => text ?? []) });
      if (!traced.ok) return traced;
      const origins = originProposals(
        library,
        asked.map((each) => each.id),
        traced.value,
      );
      const repeats =
        item.kind === 'claim'
          ? origins.repeats
          : origins.repeats.filter(
              ({ id: one, ofId }) => one === item.id || ofId === item.id || !one.startsWith('article'),
            );
      return ok({ ...origins, repeats });
    },
  };

  /** Articles with much the same words, found by the index, and those that the user says repeat it. */
  async function like(article: Article): Promise<ArticleId[]> {
    const found = await index.similar({ id: article.id, kinds: ['article'], unlinked: false, limit: LIKE_IT });
    const alike = found.ok ? found.value.hits.flatMap(({ articleId, id }) => articleId ?? (id as ArticleId)) : []; // only articles were asked for
    return [article.id, ...alike, ...referrersOf(library, article.id, 'article').map(({ id }) => id)];
  }
}

function passage(library: Library, id: Parameters<typeof getItem>[1]): Highlight | Statement | undefined {
  const item = getItem(library, id);
  return item?.kind === 'highlight' || (item?.kind === 'statement' && isReviewed(item)) ? item : undefined;
}

function* above(library: Library, id: ArticleId): Generator<ArticleId> {
  for (
    let next = library.tables.article.get(id)?.derivedFromId;
    next;
    next = library.tables.article.get(next)?.derivedFromId
  )
    yield next;
}
