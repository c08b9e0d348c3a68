import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import type { ArticleTarget } from './articleTarget';
import { Reader } from './Reader';

/** An article in a tab or beside another record. */
export function ArticleView({ target }: { target: ArticleTarget }) {
  const { data, failure } = useCall('article', { id: target.id });
  if (data) return <Reader key={data.article.id} page={data} target={target} />;
  return failure ? <EmptyState title="This article cannot be shown">{failure.message}</EmptyState> : null;
}
