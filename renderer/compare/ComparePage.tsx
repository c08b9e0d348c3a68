import type { ComparedPassages, ComparedSide } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { dispatchNavigation, open } from '../app/navigation';
import { statementFacts } from '../app/statements/footings';
import type { ItemTarget, PageTarget } from '../app/target';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import hidden from '../ui/unseen.module.css';
import styles from './ComparePage.module.css';
import { differencesInWords, pieces } from './sides';

/** Two passages side by side, with what differs marked. It says what differs and leaves what that means to the reader. */
export function ComparePage({ target: { a, b } }: { target: Extract<PageTarget, { view: 'compare' }> }) {
  const { data, failure } = useCall('comparePassages', { a, b }, { keepPrevious: true });
  return (
    <Page
      title="Two passages side by side"
      tools={
        <>
          <Button look="quiet" onPress={() => open({ view: 'alike' })}>
            All that may be the same
          </Button>
          <Button onPress={() => dispatchNavigation({ type: 'back' })}>Back</Button>
        </>
      }
    >
      {failure && <EmptyState title="These passages cannot be compared">{failure.message}</EmptyState>}
      {data && <Compared compared={data} />}
    </Page>
  );
}

function Compared({ compared }: { compared: ComparedPassages }) {
  const { a, b, shared } = compared;
  const differences = differencesInWords(compared.differences);
  return (
    <>
      <div className={styles.sides}>
        <Side side={a} name="First passage" />
        <Side side={b} name="Second passage" />
      </div>
      <section aria-label="What differs">
        <h2 className={styles.heading}>What differs</h2>
        <ul className={styles.differences}>
          {differences.map(({ what, first, second }) => (
            <li key={what}>
              <span className={styles.what}>{what}</span> {first} <span aria-hidden>|</span>
              <span className={hidden.unseen}> in the first, in the second </span> {second}
            </li>
          ))}
          {differences.length === 0 && <li>Neither numbers, days, negation nor force differ.</li>}
          <li className={styles.shared}>
            {Math.round(shared * 100)} % of the words of the shorter stand, in this order, in the other.
          </li>
        </ul>
      </section>
    </>
  );
}

const SAYS = { added: 'added', dropped: 'dropped', replaced: 'replaced', moved: 'at another place' } as const;

function Side({ side, name }: { side: ComparedSide; name: string }) {
  const facts = [side.speaker ?? '', ...statementFacts({ footing: side.footing, said: side.said }), side.force ?? ''];
  return (
    <section aria-label={name} className={styles.side}>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ') || 'A passage'}</p>
      <blockquote className={styles.words} dir="auto">
        {pieces(side.text, side.marks).map(({ text, kind, start }) =>
          kind ? (
            <mark key={start} className={styles[kind]}>
              <span className={hidden.unseen}>[{SAYS[kind]}: </span>
              {text}
              <span className={hidden.unseen}>]</span>
            </mark>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </blockquote>
      <p className={styles.facts}>{[side.title, side.detail].filter(Boolean).join(' · ')}</p>
      <Button look="quiet" onPress={() => open(targetOf(side))}>
        Open it in the text
      </Button>
    </section>
  );
}

function targetOf({ id, articleId, at }: ComparedSide): ItemTarget {
  if (id === undefined) return { view: 'article', id: articleId, ...(at && { at }) };
  return isIdOf('highlight', id)
    ? { view: 'article', id: articleId, highlightId: id }
    : { view: 'article', id: articleId, statementId: id };
}
