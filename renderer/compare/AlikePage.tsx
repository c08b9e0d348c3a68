import { useState } from 'react';
import type { AlikeStatements } from '../../shared/api';
import { keepStatementsApart } from '../../shared/model/alike';
import { traceTo } from '../../shared/model/origins';
import { client } from '../api/client';
import { open } from '../app/navigation';
import { TracePicker } from '../app/origins/OriginPicker';
import { statementFacts } from '../app/statements/footings';
import { useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { EmptyState } from '../ui/EmptyState';
import { focusNeighbour } from '../ui/focusNeighbour';
import { Late } from '../ui/Late';
import { Page } from '../ui/Page';
import styles from './AlikePage.module.css';
import { differencesInLine, whyAlike } from './sides';

type Pair = AlikeStatements['pairs'][number];

const SHOWN = 100;

/** Accepted statements of the whole library that may be the same, best first; what they are is for the reader to say. */
export function AlikePage() {
  const { data, failure, isPending } = useCall('alikeStatements', { limit: SHOWN }, { keepPrevious: true });
  const { readOnly } = useLibrary();
  const [tracing, setTracing] = useState<Pair>();
  return (
    <Page title="Statements that may be the same">
      {failure && <EmptyState title="They cannot be compared">{failure.message}</EmptyState>}
      {isPending && <Late>Comparing statements…</Late>}
      {data?.total === 0 && (
        <EmptyState title={data.statements < 2 ? 'Nothing to compare yet.' : 'No two statements look the same.'}>
          Statements that you accepted in different articles are set against each other: by who speaks, what is quoted,
          to whom and when. Pairs that you told apart or traced to one origin are not shown again.
        </EmptyState>
      )}
      {data && data.total > 0 && (
        <>
          <p className={styles.count}>
            {counted(data.total, 'pair')} among {counted(data.statements, 'accepted statement')}
            {data.total > data.pairs.length && `, the ${data.pairs.length} likeliest of them`}
            {data.left > 0 && `; ${counted(data.left, 'older article')} not read`}. Nothing counts as the same before
            you say so.
          </p>
          <ol className={styles.pairs}>
            {data.pairs.map((pair) => (
              <PairRow
                key={`${pair.a.id} ${pair.b.id}`}
                pair={pair}
                isReadOnly={readOnly !== undefined}
                onTrace={() => setTracing(pair)}
              />
            ))}
          </ol>
        </>
      )}
      <TracePicker
        ids={tracing ? [tracing.a.id, tracing.b.id] : []}
        isTraced={false}
        isOpen={tracing !== undefined}
        onClose={() => setTracing(undefined)}
      />
    </Page>
  );
}

function PairRow({ pair, isReadOnly, onTrace }: { pair: Pair; isReadOnly: boolean; onTrace: () => void }) {
  const { a, b } = pair;
  const known = a.origin ?? b.origin;
  const both = a.origin !== undefined && b.origin !== undefined;
  const trace = (button: Element) => {
    if (!known) return onTrace();
    focusNeighbour(button);
    void apply(traceTo(maker, [a.origin ? b.id : a.id], known.id));
  };
  return (
    <li className={styles.pair}>
      <div className={styles.sides}>
        <Side side={a} />
        <Side side={b} />
      </div>
      <p className={styles.why}>
        {whyAlike(pair)}
        {pair.differences && differencesInLine(pair.differences)}
      </p>
      <p className={styles.actions}>
        <Button onPress={() => open({ view: 'compare', a: { id: a.id }, b: { id: b.id } })}>Side by side</Button>
        {both ? (
          <span className={styles.why}>They trace to different origins.</span>
        ) : (
          <Button look="quiet" isDisabled={isReadOnly} onPress={({ target }) => trace(target)}>
            {known ? `Same event: “${known.description}”` : 'Same event…'}
          </Button>
        )}
        <Button look="quiet" isDisabled={isReadOnly} onPress={({ target }) => void apart(pair, target)}>
          Not the same
        </Button>
      </p>
    </li>
  );
}

async function apart({ a, b }: Pair, button: Element): Promise<void> {
  const statement = await client.get({ id: a.id });
  if (!statement.ok || statement.value.kind !== 'statement') return sayProblem('This statement is not there any more.');
  focusNeighbour(button);
  if (await apply(keepStatementsApart(maker, statement.value, b.id))) sayUndoable('They are kept apart.');
}

function Side({ side }: { side: Pair['a'] }) {
  return (
    <div className={styles.side}>
      <p className={styles.facts}>
        <b>{side.speaker ?? 'Nobody named'}</b>{' '}
        {statementFacts({ footing: side.footing, said: side.said })
          .map((fact) => `· ${fact}`)
          .join(' ')}
      </p>
      <blockquote className={styles.words} dir="auto">
        {side.text}
      </blockquote>
      <p className={styles.facts} dir="auto">
        {[side.title, side.detail].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
