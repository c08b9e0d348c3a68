import type { ArticleId } from '../../shared/model/ids';
import { besidePage } from '../app/besidePage';
import { useCommand } from '../app/commands';
import { useNavigationState } from '../app/navigation';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { articleDialog, closeArticleDialog } from './articleDialog';
import { fileMarksOf } from './fileMarks';
import { deleteArticle } from './deleting';
import { DetailsDialog } from './DetailsDialog';
import { TagsDialog } from './TagsDialog';
import { VersionCommands } from './VersionsDialog';

/** The article in sight: in the active tab, else beside it. */
function useCurrentArticle(): ArticleId | undefined {
  const { tabs, active, split, page } = useNavigationState();
  if (page) return undefined;
  return [tabs[active], split].find((target) => target?.view === 'article')?.id;
}

/** What can be done to the article in sight, or to the one that a list names. */
export function ArticleCommands() {
  const current = useCurrentArticle();
  const beside = useStore(besidePage);
  const withText = current ?? beside;
  const openFor = (open: 'details' | 'tags') => () => {
    if (current) articleDialog.set({ open, id: current });
  };
  useCommand('article.edit', openFor('details'), current !== undefined);
  useCommand('article.tags', openFor('tags'), current !== undefined);
  useCommand('article.delete', () => current && void deleteArticle(current), current !== undefined);
  useCommand('article.fileMarks', () => fileMarksOf.set(withText), withText !== undefined);

  const { open, id } = useStore(articleDialog);
  const { data } = useCall('get', { id: id ?? '' }, { enabled: id !== undefined });
  if (data?.kind !== 'article') return <VersionCommands current={withText} />;
  return (
    <>
      <VersionCommands current={withText} />
      <DetailsDialog
        key={`details ${data.id}`}
        article={data}
        isOpen={open === 'details'}
        onClose={closeArticleDialog}
      />
      <TagsDialog article={data} isOpen={open === 'tags'} onClose={closeArticleDialog} />
    </>
  );
}
