import { X } from 'lucide-react';
import { useEffect } from 'react';
import { dismiss, messages, type Message } from '../state/messages';
import { useStore } from '../state/store';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { IconButton } from '../ui/IconButton';
import styles from './Messages.module.css';

/** Long enough to read a sentence and reach the button; what it offers stays reachable by its command. */
const SHOWN_FOR_MS = 8000;

export function Messages() {
  const shown = useStore(messages);
  return (
    <div role="status" aria-live="polite" className={styles.region} data-react-aria-top-layer="true">
      {shown.map((message) => (
        <MessageCard key={message.key} message={message} />
      ))}
    </div>
  );
}

function MessageCard({ message: { key, text, tone, action } }: { message: Message }) {
  useEffect(() => {
    if (tone === 'problem') return;
    const timer = setTimeout(() => dismiss(key), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [key, tone]);
  return (
    <div className={cx(styles.message, tone === 'problem' && styles.problem)}>
      <p className={styles.text}>{text}</p>
      {action && (
        <Button
          look="quiet"
          onPress={() => {
            dismiss(key);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label="Close this message" onPress={() => dismiss(key)} />
    </div>
  );
}
