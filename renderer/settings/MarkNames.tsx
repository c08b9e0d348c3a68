import { useState } from 'react';
import type { HighlightColor } from '../../shared/model/records';
import { plainNameOf, setMarkName, useMarkNames } from '../state/markNames';
import { loadPreferences, LONGEST_MARK_NAME } from '../state/preferences';
import { TextField } from '../ui/TextField';
import styles from './MarkNames.module.css';

const COLORS: readonly HighlightColor[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** What each colour of highlight means to the user; kept at each key. */
export function MarkNames() {
  return (
    // Another window may have named colours meanwhile.
    <fieldset className={styles.names} onFocus={() => void loadPreferences()}>
      <legend className={styles.legend}>What your highlight colours mean</legend>
      {COLORS.map((color) => (
        <MarkName key={color} color={color} />
      ))}
    </fieldset>
  );
}

function MarkName({ color }: { color: HighlightColor }) {
  const kept = useMarkNames()[color] ?? '';
  const [typed, setTyped] = useState<string>(); // a space at the end is not kept, and may be followed by a word
  return (
    <div className={styles.name} data-color={color} onBlur={() => setTyped(undefined)}>
      <span className={styles.swatch} aria-hidden>
        {color}
      </span>
      <TextField
        label={`Name of ${plainNameOf(color)}`}
        placeholder={plainNameOf(color)}
        maxLength={LONGEST_MARK_NAME}
        value={typed ?? kept}
        onChange={(text) => {
          setTyped(text);
          setMarkName(color, text);
        }}
      />
    </div>
  );
}
