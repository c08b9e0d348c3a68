import type { CommandId } from '../../shared/commands';
import { useCommand } from '../app/commands';
import { Button } from '../ui/Button';
import { Caps } from '../ui/Caps';
import styles from './ReasonKeys.module.css';

const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

interface ReasonKeysProps {
  reasons: readonly string[];
  isDisabled: boolean;
  onReason: (reason: string) => void;
}

/** The reasons to exclude, each under its number key. */
export function ReasonKeys({ reasons, isDisabled, onReason }: ReasonKeysProps) {
  return (
    <div className={styles.reasons} role="group" aria-label="Exclude with a reason">
      {KEYS.map((key) => (
        <Reason key={key} number={key} reason={reasons[key - 1]} {...{ isDisabled, onReason }} />
      ))}
    </div>
  );
}

interface ReasonProps extends Omit<ReasonKeysProps, 'reasons'> {
  number: (typeof KEYS)[number];
  reason: string | undefined;
}

function Reason({ number, reason, isDisabled, onReason }: ReasonProps) {
  const take = () => {
    if (reason !== undefined) onReason(reason);
  };
  const id: CommandId = `review.reason${number}`;
  useCommand(id, take, reason !== undefined && !isDisabled);
  if (reason === undefined) return null;
  return (
    <Button look="quiet" isDisabled={isDisabled} onPress={take}>
      {reason} <Caps caps={[String(number)]} />
    </Button>
  );
}
