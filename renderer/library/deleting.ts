import { removeOne } from '../../shared/model/actions';
import { plainTitle } from '../../shared/model/plainTitle';
import { client } from '../api/client';
import { dispatchNavigation } from '../app/navigation';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';

/** Deletes an article with what is marked on it. Nothing is asked: undo brings all of it back, and the message leads there. */
export async function deleteArticle(id: string): Promise<void> {
  const found = await client.get({ id });
  if (!found.ok) return sayProblem(found.error.message);
  const article = found.value;
  if (article.kind !== 'article' || !(await apply(removeOne(maker, article)))) return;
  dispatchNavigation({ type: 'forget', ids: [article.id] });
  const title = plainTitle(article.csl) ?? article.citationKey;
  sayUndoable(`“${title}” deleted with its highlights and their links to claims. Notes stay.`);
}
