import { useState } from 'react';
import type { FileMark } from '../../shared/api';
import type { ArticleId } from '../../shared/model/ids';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { bringInMarks, fileMarksOf } from './fileMarks';
import styles from './FileMarksDialog.module.css';
import { importing } from './importState';
import { offered } from './offeredMarks';

/** What somebody marked in a PDF with another program, to be brought in as highlights and notes. */
export function FileMarksDialog() {
  const id = useStore(fileMarksOf);
  const isAsking = useStore(importing).followUps !== undefined; // one question after the other
  if (id === undefined || isAsking) return null;
  return <Marks key={id} id={id} />;
}

const close = (): void => fileMarksOf.set(undefined);

function Marks({ id }: { id: ArticleId }) {
  const { data, failure } = useCall('fileMarks', { id });
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const marks = data?.marks ?? [];
  const chosen = [...offered(marks)].filter((mark) => !refused.has(mark));
  const choose = (mark: string, isChosen: boolean) =>
    setRefused((now) => new Set(isChosen ? [...now].filter((other) => other !== mark) : [...now, mark]));
  return (
    <Dialog
      title="Marked in the PDF"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{offered(marks).size === 0 ? 'Close' : 'Not now'}</Button>
          {offered(marks).size > 0 && (
            <Button
              look="primary"
              autoFocus
              isDisabled={chosen.length === 0}
              onPress={() => {
                close();
                void bringInMarks(id, chosen);
              }}
            >
              {`Bring in ${chosen.length}`}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.says}>{failure?.message ?? (data ? saysOf(marks) : 'Reading what is marked…')}</p>
      <ul className={styles.marks}>
        {marks.map((mark) => (
          <li key={mark.id} className={styles.mark}>
            <Checkbox
              isSelected={mark.isHere || !refused.has(mark.id)}
              isDisabled={mark.isHere}
              onChange={(isChosen) => choose(mark.id, isChosen)}
            >
              <MarkInWords mark={mark} />
            </Checkbox>
          </li>
        ))}
      </ul>
      {data && data.failed.length > 0 && (
        <p className={styles.says}>
          {data.failed.length === 1 ? 'One mark is' : `${data.failed.length} marks are`} on no words of the text and
          stay in the PDF.
        </p>
      )}
    </Dialog>
  );
}

const KINDS: Record<FileMark['kind'], string> = {
  highlight: 'Highlight',
  underline: 'Underlined',
  strikeout: 'Struck out',
  note: 'Note',
};

function MarkInWords({ mark: { kind, quote, locator, comment, isHere } }: { mark: FileMark }) {
  return (
    <span className={styles.what}>
      <span className={styles.where}>
        {KINDS[kind]}, {locator}
        {isHere && ' · is here already'}
      </span>
      {quote !== '' && <q className={styles.quote}>{quote.length > LONG ? `${quote.slice(0, LONG)}…` : quote}</q>}
      {comment !== undefined && <span className={styles.comment}>{comment}</span>}
    </span>
  );
}

/** Longer quotations are known by their beginning. */
const LONG = 240;

function saysOf(marks: readonly FileMark[]): string {
  const open = offered(marks).size;
  if (marks.length === 0) return 'Nothing is marked in this PDF.';
  if (open === 0) return 'All that is marked in it is here already.';
  return 'Each becomes a highlight with its comment, or a note. The PDF itself stays as it is.';
}
