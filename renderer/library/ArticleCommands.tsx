import type { Article } from '../../shared/model/records';
import { removeOne } from '../../shared/model/actions';
import type { ArticleId } from '../../shared/model/ids';
import { useCommand } from '../app/commands';
import { dispatchNavigation, useNavigationState } from '../app/navigation';
import { useStore } from '../state/store';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { articleDialog, closeArticleDialog } from './articleDialog';
import { fileMarksOf } from './fileMarks';
import { DetailsDialog } from './DetailsDialog';
import { TagsDialog } from './TagsDialog';
import { VersionCommands } from './VersionsDialog';
import { plainTitle } from '../../shared/model/plainTitle';

/** The article in sight: in the active tab, else beside it. */
function useCurrentArticle(): ArticleId | undefined {
  const { tabs, active, split, page } = useNavigationState();
  if (page) return undefined;
  return [tabs[active], split].find((target) => target?.view === 'article')?.id;
}

/** What can be done to the article in sight, or to the one that a list names. */
export function ArticleCommands() {
  const current = useCurrentArticle();
  const openFor = (open: 'details' | 'tags' | 'delete') => () => {
    if (current) articleDialog.set({ open, id: current });
  };
  useCommand('article.edit', openFor('details'), current !== undefined);
  useCommand('article.tags', openFor('tags'), current !== undefined);
  useCommand('article.delete', openFor('delete'), current !== undefined);
  useCommand('article.fileMarks', () => fileMarksOf.set(current), current !== undefined);

  const { open, id } = useStore(articleDialog);
  const { data } = useCall('get', { id: id ?? '' }, { enabled: id !== undefined });
  if (data?.kind !== 'article') return <VersionCommands current={current} />;
  return (
    <>
      <VersionCommands current={current} />
      <DetailsDialog
        key={`details ${data.id}`}
        article={data}
        isOpen={open === 'details'}
        onClose={closeArticleDialog}
      />
      <TagsDialog article={data} isOpen={open === 'tags'} onClose={closeArticleDialog} />
      <ConfirmDialog
        title="Delete this article?"
        text={`“${plainTitle(data.csl) ?? data.citationKey}” goes with its highlights and their links to claims. Notes stay. Undo brings all of it back.`}
        action="Delete article"
        isOpen={open === 'delete'}
        onClose={closeArticleDialog}
        onConfirm={() => void deleteArticle(data)}
      />
    </>
  );
}

async function deleteArticle(article: Article): Promise<void> {
  if (!(await apply(removeOne(maker, article)))) return;
  dispatchNavigation({ type: 'forget', ids: [article.id] });
  sayUndoable('Article deleted.');
}
