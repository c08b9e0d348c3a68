import { createContext, useContext, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ListRow } from '../../shared/api';
import type { Kind } from '../../shared/model/ids';
import { useLibrary } from '../state/library';
import { useCall } from '../state/useCall';
import { open, useNavigationPart } from './navigation';
import { Pane } from './Pane';
import styles from './Places.module.css';
import type { ListTarget, PageTarget } from './target';

/** More tags than anyone scans; the rest is found by quick open and search. */
const SHOWN_GROUPS = 200;

/** What follows the choice of a place, also of the one that is shown already. */
export const PlaceChosenContext = createContext(() => {});

export function Places() {
  const { counts } = useLibrary();
  return (
    <Pane id="places" label="Places" look="shade">
      <nav aria-label="Places" className={styles.places}>
        <ul>
          <PlaceItem target={{ view: 'articles' }} count={counts.article}>
            Articles
          </PlaceItem>
          <PlaceItem target={{ view: 'claims' }} count={counts.claim}>
            Claims
          </PlaceItem>
          <PlaceItem target={{ view: 'notes' }} count={counts.note}>
            Notes
          </PlaceItem>
          <PlaceItem target={{ view: 'statements' }}>Statements</PlaceItem>
          <PlaceItem target={{ view: 'sources' }} count={counts.source}>
            Sources
          </PlaceItem>
          <PlaceItem target={{ view: 'bibliography' }}>Bibliography</PlaceItem>
          <PlaceItem target={{ view: 'pictures', picture: 'matrix' }}>Pictures</PlaceItem>
          <PlaceItem target={{ view: 'review' }}>Review</PlaceItem>
          <PlaceItem target={{ view: 'history' }}>History</PlaceItem>
        </ul>
        <Group
          kind="collection"
          title="Collections"
          targetOf={({ title }) => ({ view: 'articles', collection: title })}
        />
        <SavedSearches />
        <Group kind="tag" title="Tags" targetOf={taggedTarget} />
      </nav>
    </Pane>
  );
}

/** Questions that were kept, each with how much it finds now. */
function SavedSearches() {
  const { data } = useCall('list', { kind: 'search', sort: 'title', limit: SHOWN_GROUPS }, { keepPrevious: true });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label="Saved searches">
      <h2 className={styles.title}>Saved searches</h2>
      <ul>
        {data.items.map(({ id, title, detail }) => (
          <SavedSearch key={id} name={title} query={detail} />
        ))}
      </ul>
    </section>
  );
}

function SavedSearch({ name, query }: { name: string; query: string }) {
  const { data } = useCall('search', { query, limit: 1 }, { keepPrevious: true });
  return (
    <PlaceItem target={{ view: 'search', query }} {...(data ? { count: data.total } : {})}>
      {name}
    </PlaceItem>
  );
}

interface GroupProps {
  kind: Extract<Kind, 'collection' | 'tag'>;
  title: string;
  targetOf: (row: ListRow) => ListTarget;
}

/** A tag that no article has leads to what has it. */
const taggedTarget = ({ title, counts }: ListRow): ListTarget =>
  counts['articles'] === 0 && allOf(counts) > 0
    ? { view: 'search', query: `tag:${/\s/.test(title) ? `"${title}"` : title}` }
    : { view: 'articles', tag: title };

const allOf = (counts: ListRow['counts']): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

function Group({ kind, title, targetOf }: GroupProps) {
  const { data } = useCall('list', { kind, sort: 'title', limit: SHOWN_GROUPS }, { keepPrevious: true });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {data.items.map((row) => (
          <PlaceItem key={row.id} target={targetOf(row)} count={allOf(row.counts)}>
            {row.title}
          </PlaceItem>
        ))}
      </ul>
    </section>
  );
}

function PlaceItem({
  target,
  count,
  children,
}: {
  target: ListTarget | PageTarget;
  count?: number;
  children: ReactNode;
}) {
  const isHere = useNavigationPart(({ list, page }) => isPlaceOf(target, page ?? list));
  const followChoice = useContext(PlaceChosenContext);
  return (
    <li>
      <Button
        className={styles.place ?? ''}
        {...(isHere ? { 'aria-current': 'page', 'data-focus-first': true } : {})}
        onPress={() => {
          open(target);
          followChoice();
        }}
      >
        <span dir="auto" className={styles.name}>
          {children}
        </span>
        {count !== undefined && <span className={styles.count}>{count.toLocaleString('en')}</span>}
      </Button>
    </li>
  );
}

/** Whether what is shown is this place or one of its pages. */
function isPlaceOf(place: ListTarget | PageTarget, shown: ListTarget | PageTarget): boolean {
  if (place.view === 'pictures') return shown.view === 'pictures';
  if (place.view === 'bibliography') return ['bibliography', 'records', 'duplicates'].includes(shown.view);
  if (place.view === 'review') return ['review', 'table', 'readings'].includes(shown.view);
  return JSON.stringify(shown) === JSON.stringify(place);
}
