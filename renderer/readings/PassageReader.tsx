import { useState, type KeyboardEvent } from 'react';
import type { PassageToRead } from '../../shared/api';
import { PASSAGE_VERDICTS, type PassageVerdict } from '../../shared/model/appraisalRecord';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { useCall } from '../state/useCall';
import { useForm } from '../state/useForm';
import { Button } from '../ui/Button';
import { Caps } from '../ui/Caps';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { TextField } from '../ui/TextField';
import { Passage } from './Passage';
import styles from './ReadingsPage.module.css';
import sticky from '../ui/stickyBar.module.css';
import { setReadingState, useReadingState } from '../app/readings/readingState';
import { KEYS, VERDICT_WORDS } from './verdictWords';

/** One passage after another, large and calm; a key says how it stands to the claim and goes on. */
export function PassageReader({ reader }: { reader: string }) {
  const { data: items, failure } = useCall('passagesToRead', { reader }, { keepPrevious: true });
  const [chosen, setAt] = useState<number>();
  const { at: sought } = useReadingState();
  if (failure) return <p>{failure.message}</p>;
  if (!items) return <Late>Gathering the passages…</Late>;
  const read = items.filter(({ verdict }) => verdict !== undefined).length;
  const firstUnread = items.findIndex(({ verdict }) => verdict === undefined);
  const soughtAt = items.findIndex((each) => each.claimId === sought?.claimId && each.passageId === sought.passageId);
  const first = Math.max(soughtAt >= 0 ? soughtAt : firstUnread, 0);
  const at = Math.min(chosen ?? first, items.length - 1);
  const item = items[at];
  if (!item)
    return (
      <EmptyState title="There is nothing to read yet.">
        A passage comes here once it is linked to a claim as evidence, or with a packet from the researcher.
      </EmptyState>
    );
  const step = (by: number) => {
    setAt(Math.min(Math.max(at + by, 0), items.length - 1));
    setReadingState({ at: undefined });
  };
  return (
    <>
      <p className={styles.progress} role="status">
        {read} of {items.length} read by {reader}
        {read === items.length && ' · everything has been read'}
      </p>
      <OnePassage
        key={`${item.claimId} ${item.passageId}`}
        {...{ item, reader, step }}
        isSought={at === soughtAt}
        isFirst={at === 0}
        isLast={at === items.length - 1}
      />
    </>
  );
}

interface OnePassageProps {
  item: PassageToRead;
  reader: string;
  step: (by: number) => void;
  /** Its remark is what was looked for. */
  isSought: boolean;
  isFirst: boolean;
  isLast: boolean;
}

/** A remark is a draft until it is kept: with the reading, or by itself on a passage that was read already. */
function OnePassage({ item, reader, step, isSought, isFirst, isLast }: OnePassageProps) {
  const { claimId, passageId } = item;
  const { values, field, isChanged, mayKeep, forget } = useForm(
    `${claimId} ${passageId} ${reader} remark`,
    `A remark of ${reader} on a passage`,
    { remark: item.comment ?? '' },
  );
  const keep = async (verdict: PassageVerdict): Promise<boolean> => {
    if (!mayKeep()) return false;
    const comment = values.remark.trim();
    const done = await client.readPassage({ claimId, passageId, reader, verdict, ...(comment && { comment }) });
    if (done.ok) forget();
    else sayProblem(done.error.message);
    return done.ok;
  };
  const say = async (verdict: PassageVerdict) => {
    if (await keep(verdict)) step(1);
  };
  const keepRemark = () => {
    if (isChanged && item.verdict) void keep(item.verdict);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    const verdict = PASSAGE_VERDICTS.find((each) => KEYS[each] === key);
    if (verdict) void say(verdict);
    else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    // The keys of a reading work wherever in it the focus is.
    <div
      className={styles.reading}
      role="group"
      aria-label="Passage to read"
      tabIndex={0}
      ref={focusOnce}
      onKeyDown={onKeyDown}
    >
      <Passage item={item} />
      <div ref={isSought ? bringIntoSight : undefined}>
        <TextField label="Remark" onBlur={keepRemark} {...field('remark')} />
      </div>
      <div className={sticky.bar}>
        <Verdicts item={item} onSay={(verdict) => void say(verdict)} />
        <div className={styles.row}>
          <Button look="quiet" isDisabled={isFirst} onPress={() => step(-1)}>
            Back <Caps caps={['K']} />
          </Button>
          <Button look="quiet" isDisabled={isLast} onPress={() => step(1)}>
            Next <Caps caps={['J']} />
          </Button>
          <Button look="quiet" onPress={() => setReadingState({ reader: '' })}>
            Another reader
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The first passage takes the focus, so that its keys work at once. */
const focusOnce = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

const bringIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'center' });

function Verdicts({ item, onSay }: { item: PassageToRead; onSay: (verdict: PassageVerdict) => void }) {
  return (
    <div className={styles.row} role="group" aria-label="How it stands to the claim">
      {PASSAGE_VERDICTS.map((verdict) => (
        <Button key={verdict} look={item.verdict === verdict ? 'primary' : 'plain'} onPress={() => onSay(verdict)}>
          {VERDICT_WORDS[verdict]} <Caps caps={[KEYS[verdict].toUpperCase()]} />
        </Button>
      ))}
    </div>
  );
}
