import { useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { change } from '../../shared/model/actions';
import type { Claim } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import styles from './ClaimText.module.css';

/** The words of the claim, edited where they stand: Enter or leaving keeps them, Escape takes them back. */
export function ClaimText({ claim }: { claim: Claim }) {
  const [text, setText] = useState(claim.text);
  const keep = async () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '' || words === claim.text) return setText(claim.text);
    if (!(await apply(change(maker, 'Edit claim', claim, { text: words })))) setText(claim.text);
  };
  return (
    <h1 className={styles.heading}>
      <TextField
        aria-label="Claim"
        value={text}
        onChange={setText}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (!(event.target instanceof HTMLTextAreaElement)) return;
          if (event.key === 'Escape') setText(claim.text);
          else if (event.key === 'Enter') event.target.blur();
          else return;
          event.preventDefault();
        }}
      >
        <TextArea rows={1} className={styles.text ?? ''} />
      </TextField>
    </h1>
  );
}
