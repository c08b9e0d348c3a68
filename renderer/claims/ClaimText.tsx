import { TextArea, TextField } from 'react-aria-components';
import { change } from '../../shared/model/actions';
import type { Claim } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import { useFieldWriter } from '../state/useFieldWriter';
import { cx } from '../ui/cx';
import { OtherWords } from '../ui/OtherWords';
import styles from './ClaimText.module.css';

/** More letters than this are read as a paragraph, not as a heading. */
const HEADING = 240;

const tidy = (text: string): string | undefined => text.replace(/\s+/g, ' ').trim() || undefined;

/** The words of the claim, edited where they stand. They are kept however the field is left; undo takes them back. */
export function ClaimText({ claim }: { claim: Claim }) {
  const { text, theirs, writer } = useFieldWriter(
    claim.id,
    { words: claim.text, updatedAt: claim.updatedAt },
    { tidy, put: (words) => apply(change(maker, 'Edit claim', claim, { text: words })) },
  );
  return (
    <>
      <h1 className={styles.heading}>
        <TextField
          aria-label="Claim"
          value={text}
          onChange={(next) => writer.type(next)}
          onBlur={() => void writer.keep()}
          onKeyDown={(event) => {
            if (!(event.target instanceof HTMLTextAreaElement)) return;
            if (event.key !== 'Escape' && event.key !== 'Enter') return;
            event.preventDefault();
            event.target.parentElement?.closest<HTMLElement>('[tabindex="0"]')?.focus(); // the claim, whose keys go on
          }}
        >
          <TextArea rows={1} className={cx(styles.text, text.length > HEADING && styles.long)} />
        </TextField>
      </h1>
      {theirs !== undefined && <OtherWords words={theirs} onSettle={(by) => void writer.settle(by)} />}
    </>
  );
}
