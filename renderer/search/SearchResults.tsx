import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { runCommand } from '../app/commands';
import { useStore } from '../state/store';
import type { SearchAnswer } from '../../shared/api';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { stepInList } from '../ui/listKeys';
import hidden from '../ui/unseen.module.css';
import { HitRow } from './HitRow';
import { Completions } from './Completions';
import { askedFor, brief, loosen, stillAt } from './hits';
import { KeepSearch } from './KeepSearch';
import { hitId, isListed, MOST_HITS, RESULTS_ID, searchState, SHOWN_HITS } from './searchState';
import styles from './SearchResults.module.css';
import { lookFor, openHit, useHits, useLikened } from './useHits';

/** How many rows a page key moves; the list is short. */
const PAGE_STEP = 8;

export function SearchResults() {
  const asks = useStore(searchState, (state) => state.text.trim() !== '');
  const like = useLikened();
  return asks || like ? <Answers /> : <Invitation />;
}

/** Goes with the question, so that the next one does not begin with its hits. */
function Answers() {
  const { data, failure, isPrevious } = useHits();
  const like = useLikened();
  const asked = useStore(searchState, (state) => state.text.trim());
  const text = useAnswered(asked, isPrevious);
  const answer = useDeferredValue(data);
  if (failure) return <p className={styles.problem}>{failure.message}</p>;
  if (!answer) return null;
  if (like) return <Alike title={like.title} answer={answer} />;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>Found</h1>
        <p role="status" className={styles.count}>
          {askedFor(text) !== 'nothing' && (
            <>
              <span className={hidden.unseen}>Found: </span>
              {countOf(answer)}
            </>
          )}
        </p>
        {askedFor(text) !== 'nothing' && <KeepSearch text={asked} />}
      </div>
      <Completions />
      {answer.notes.length > 0 && <p className={styles.notes}>{answer.notes.join(' ')}</p>}
      {answer.hits.length > 0 ? (
        <Hits hits={answer.hits} total={answer.total} />
      ) : (
        answer.complete && <NothingFound text={text} didYouMean={answer.didYouMean} />
      )}
    </>
  );
}

/** The question that the hits answer: until they come, an earlier one than what is in the box. */
function useAnswered(asked: string, isPrevious: boolean): string {
  const [answered, setAnswered] = useState(asked);
  if (!isPrevious && answered !== asked) setAnswered(asked);
  return useDeferredValue(isPrevious ? answered : asked);
}

/** What shares the rarest words of a record. */
function Alike({ title, answer }: { title: string; answer: SearchAnswer }) {
  if (answer.hits.length === 0)
    return (
      <EmptyState title="Nothing here is like it.">
        Records that share its rare words would stand here. “{title}” shares none with any other.
      </EmptyState>
    );
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>Like this</h1>
        <p role="status" className={styles.count}>
          <span className={hidden.unseen}>Found: </span>
          {answer.hits.length}
        </p>
      </div>
      <p className={styles.notes}>What shares the rarest words of “{title}”, most alike first.</p>
      <Hits hits={answer.hits} total={answer.hits.length} />
    </>
  );
}

function countOf({ total, hits, complete }: SearchAnswer): string {
  const found = total > hits.length ? `${hits.length} of ${total.toLocaleString('en')}` : String(total);
  return complete ? found : `${found} so far; the index is still being built`;
}

function Hits({ hits, total }: { hits: SearchAnswer['hits']; total: number }) {
  const active = useStore(searchState, (state) => Math.min(state.active, hits.length - 1));
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(hits);
  useLayoutEffect(() => {
    searchState.set((now) => {
      const at = stillAt(now.active, before.current, hits);
      return at === now.active ? now : { ...now, active: at };
    });
    before.current = hits;
  }, [hits]);
  useEffect(() => {
    document.getElementById(hitId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  useEffect(() => {
    isListed.set(true);
    return () => isListed.set(false);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const next = stepInList(event.key, active, hits.length, PAGE_STEP);
    const hit = hits[active];
    if (next !== undefined) searchState.set((now) => ({ ...now, active: next }));
    else if ((event.key === 'Enter' || event.key === ' ') && hit) {
      openHit(hit, { newTab: event.ctrlKey, focus: event.key === 'Enter' });
    } else if (event.key === 'Escape') runCommand('search.everywhere');
    else return;
    event.preventDefault();
  };
  const canShowMore = total > hits.length && hits.length < MOST_HITS;
  return (
    <>
      <div
        ref={box}
        id={RESULTS_ID}
        role="listbox"
        aria-label="Found"
        aria-activedescendant={hitId(active)}
        tabIndex={0}
        data-focus-first
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {hits.map((hit, index) => (
          <div
            key={`${hit.id} ${hit.at?.start ?? ''}`}
            id={hitId(index)}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onClick={(event) => {
              searchState.set((now) => ({ ...now, active: index }));
              openHit(hit, { newTab: event.ctrlKey || event.metaKey, focus: event.detail > 1 });
            }}
          >
            <HitRow hit={hit} />
          </div>
        ))}
      </div>
      {canShowMore && (
        <div className={styles.more}>
          <Button
            look="quiet"
            onPress={() =>
              searchState.set((now) => ({ ...now, limit: Math.min(MOST_HITS, now.limit + 2 * SHOWN_HITS) }))
            }
          >
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function Invitation() {
  return (
    <EmptyState title="Find anything, misspelt or not.">
      Titles, people, texts, highlights, notes and claims are searched as you type. Exact words stand above similar
      ones.
    </EmptyState>
  );
}

function NothingFound({ text, didYouMean }: { text: string; didYouMean: string | undefined }) {
  const asked = askedFor(text);
  if (asked === 'nothing')
    return (
      <EmptyState title="Nothing is asked for yet.">
        A field takes a value after its colon, such as tag:interview or after:2024; words are looked for as they are
        typed.
      </EmptyState>
    );
  const looser = didYouMean ?? loosen(text);
  return (
    <EmptyState
      title={`Nothing holds ${quoted(text)}.`}
      actions={
        looser !== undefined && (
          <Button onPress={() => lookFor(looser)}>
            {didYouMean === undefined ? `Look for ${quoted(looser)} instead` : `Did you mean ${quoted(didYouMean)}?`}
          </Button>
        )
      }
    >
      {asked === 'fields'
        ? 'No record passes this. The value of a field may be cut short, but it must be spelt as it is.'
        : 'Titles, people, texts, highlights, notes and claims were searched, for these words and for others that are spelt nearly so.'}
    </EmptyState>
  );
}

/** In quotation marks, unless it has its own; of a long one the beginning. */
const quoted = (query: string): string => (/["“”]/.test(query) ? brief(query) : `“${brief(query)}”`);
