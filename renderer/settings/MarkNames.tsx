import { useState } from 'react';
import type { HighlightColor } from '../../shared/model/records';
import { plainNameOf, setMarkName, useMarkNames } from '../state/markNames';
import { TextField } from '../ui/TextField';
import styles from './MarkNames.module.css';

const COLORS: readonly HighlightColor[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** What each colour of highlight means to the user. */
export function MarkNames() {
  return (
    <fieldset className={styles.names}>
      <legend className={styles.legend}>What your highlight colours mean</legend>
      {COLORS.map((color) => (
        <MarkName key={color} color={color} />
      ))}
    </fieldset>
  );
}

function MarkName({ color }: { color: HighlightColor }) {
  const kept = useMarkNames()[color] ?? '';
  const [text, setText] = useState(kept);
  return (
    <div className={styles.name} data-color={color} onBlur={() => setMarkName(color, text)}>
      <span className={styles.swatch} aria-hidden>
        {color}
      </span>
      <TextField
        label={`Name of ${plainNameOf(color)}`}
        placeholder={plainNameOf(color)}
        value={text}
        onChange={setText}
      />
    </div>
  );
}
