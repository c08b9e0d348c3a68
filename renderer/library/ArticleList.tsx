import { ArrowDownNarrowWide, ArrowUpNarrowWide } from 'lucide-react';
import { isIdOf } from '../../shared/model/ids';
import { CommandButton } from '../app/CommandButton';
import { FirstText } from '../app/FirstText';
import { MarkedBar } from '../app/MarkedBar';
import { open } from '../app/navigation';
import { ListHead } from '../app/ListHead';
import { RecordList } from '../app/RecordList';
import type { ItemTarget, ListTarget } from '../app/target';
import { useNarrow } from '../app/useNarrow';
import { useListFilter } from '../app/useListFilter';
import { useRows } from '../app/useRows';
import { setPreference, usePreference, type Preferences } from '../state/preferences';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { Select } from '../ui/Select';
import styles from './ArticleList.module.css';
import { AlsoTagged } from './AlsoTagged';
import { ArticleRow } from './ArticleRow';
import { deleteArticle } from './deleting';
import { inScope } from './scope';

const SORTS: readonly { value: Preferences['articleSort']; label: string }[] = [
  { value: 'createdAt', label: 'Added' },
  { value: 'updatedAt', label: 'Changed' },
  { value: 'issued', label: 'Published' },
  { value: 'title', label: 'Title' },
  { value: 'author', label: 'Author' },
  { value: 'container', label: 'Outlet' },
];

export function ArticleList({ target }: { target: Extract<ListTarget, { view: 'articles' }> }) {
  const [filter, setFilter] = useListFilter();
  const sort = usePreference('articleSort');
  const descending = usePreference('articleSortDescending');
  const rows = useRows({ kind: 'article', where: inScope(target, filter), sort, descending });
  const heading = target.collection ?? target.tag ?? 'Articles';
  return (
    <>
      <ListHead
        title={heading}
        total={rows.total}
        placeholder="Filter by title, people, outlet or tag"
        filter={filter}
        onFilter={setFilter}
      >
        <Select
          quiet
          label="Sort by"
          value={sort}
          options={SORTS}
          onChange={(value) => void setPreference('articleSort', value)}
        />
        <IconButton
          icon={descending ? ArrowDownNarrowWide : ArrowUpNarrowWide}
          label={`Reverse the order (now ${descending ? 'last' : 'first'} first)`}
          onPress={() => void setPreference('articleSortDescending', !descending)}
        />
      </ListHead>
      {target.tag !== undefined && <AlsoTagged tag={target.tag} />}
      <RecordList
        label={heading}
        rows={rows}
        targetOf={targetOf}
        marks="article"
        onKey={(event, { id }) => {
          if (event.key === 'Delete' && isIdOf('article', id)) void deleteArticle(id);
        }}
        empty={filter.trim() === '' ? <NoArticles target={target} /> : <NothingFits onClear={() => setFilter('')} />}
      >
        {(row) => <ArticleRow row={row} />}
      </RecordList>
      <MarkedBar kind="article">
        {(ids) => (
          <Button onPress={() => open({ view: 'bibliography', ids: ids.filter((id) => isIdOf('article', id)) })}>
            Bibliography
          </Button>
        )}
      </MarkedBar>
    </>
  );
}

function targetOf({ id }: { id: string }): ItemTarget {
  if (!isIdOf('article', id)) throw new Error(`Not an article: ${id}`);
  return { view: 'article', id };
}

function NoArticles({ target }: { target: Extract<ListTarget, { view: 'articles' }> }) {
  const isNarrow = useNarrow(); // then the list stands alone, without the invitation beside it
  if (target.tag !== undefined)
    return (
      <EmptyState title="No article has this tag.">
        Open an article and press T: what you choose there appears here.
      </EmptyState>
    );
  if (target.collection !== undefined) {
    return (
      <EmptyState title="Nothing is filed here yet.">
        Open an article and press T: what you choose there appears here.
      </EmptyState>
    );
  }
  return isNarrow ? <FirstText /> : <p className={styles.none}>Articles will stand here.</p>;
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState title="No article fits this filter." actions={<CommandButton id="search.everywhere" />}>
      The filter looks at titles, people, outlets and tags.{' '}
      <button type="button" className={styles.link} onClick={onClear}>
        Show all again
      </button>
      , or look inside the texts.
    </EmptyState>
  );
}
