import type { NotebookApi } from '../api';
import type { Maker } from '../model/actions';
import type { ArticleId, CandidateId } from '../model/ids';
import type { Article, Candidate, Review } from '../model/records';
import type { ReviewSearch } from '../model/reviewRecords';
import { ok, type Result } from '../result';
import { newCandidate, withSearch } from './build';

interface Incoming {
  /** The searches of the review with this one among them. */
  readonly searches: ReviewSearch[];
  readonly candidates: Candidate[];
  /** Articles that this search has brought in before. */
  readonly already: number;
  /** How many of the candidates are set apart as duplicates. */
  readonly duplicates: number;
}

/** The records that a search brings into a review which has these `candidates`; works that it has already are set apart. */
export function incoming(
  maker: Maker,
  { id, searches: known }: Review,
  candidates: readonly Candidate[],
  articles: readonly Pick<Article, 'id'>[],
  search: Omit<ReviewSearch, 'key'>,
  same: ReadonlyMap<ArticleId, readonly ArticleId[]>,
): Incoming {
  const { searches, key } = withSearch(known, search);
  const screened = new Map<ArticleId, CandidateId>();
  for (const candidate of candidates)
    if (candidate.duplicateOfId === undefined) screened.set(candidate.articleId, candidate.id);
  const ofSearch = new Set(candidates.flatMap(({ searchKey, articleId }) => (searchKey === key ? [articleId] : [])));
  const coming = articles.filter((article) => !ofSearch.has(article.id));
  const added = coming.map((article) => {
    const twins = [article.id, ...(same.get(article.id) ?? [])];
    const duplicateOfId = twins.flatMap((twin) => screened.get(twin) ?? [])[0];
    const fields = { reviewId: id, articleId: article.id, searchKey: key };
    const candidate = newCandidate(maker, { ...fields, ...(duplicateOfId && { duplicateOfId }) });
    if (!duplicateOfId) screened.set(article.id, candidate.id);
    return candidate;
  });
  const duplicates = added.filter(({ duplicateOfId }) => duplicateOfId !== undefined).length;
  return { searches, candidates: added, already: articles.length - coming.length, duplicates };
}

/** For each article of a certain group of duplicates, all articles of the group. */
export async function sameWorks(duplicates: NotebookApi['duplicates']): Promise<Result<Map<ArticleId, ArticleId[]>>> {
  const same = new Map<ArticleId, ArticleId[]>();
  const limit = 1000;
  for (let offset = 0; ; offset += limit) {
    const page = await duplicates({ level: 'certain', offset, limit });
    if (!page.ok) return page;
    for (const group of page.value.items) {
      const ids = group.map(({ article }) => article.id);
      for (const id of ids) same.set(id, ids);
    }
    if (offset + limit >= page.value.total) return ok(same);
  }
}
