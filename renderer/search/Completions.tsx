import { Button } from 'react-aria-components';
import { focusPaneById } from '../app/panes';
import { Caps } from '../ui/Caps';
import styles from './Completions.module.css';
import { useCompletions } from './useCompletions';
import { lookFor } from './useHits';

/** Fields and values that what is typed may become. Tab in the box takes the first. */
export function Completions() {
  const { completions, isInValue } = useCompletions();
  if (completions.length === 0) return null;
  return (
    <div role="group" aria-label="Fields and values" className={styles.row}>
      {completions.map(({ label, query }) => (
        <Button
          key={label}
          className={styles.chip ?? ''}
          onPress={() => {
            lookFor(query);
            focusPaneById('header');
          }}
        >
          {label}
        </Button>
      ))}
      {isInValue && (
        <span className={styles.hint}>
          <Caps caps={['Tab']} /> takes the first
        </span>
      )}
    </div>
  );
}
