import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { dismiss, messages, type Message } from '../state/messages';
import { useStore } from '../state/store';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { cx } from '../ui/cx';
import { IconButton } from '../ui/IconButton';
import { useSize } from '../ui/useSize';
import styles from './Messages.module.css';

/** Long enough to read a sentence and reach the button; what it offers stays reachable by its command. */
const SHOWN_FOR_MS = 8000;

/** So many cards are read at a glance; those before them come back as these are closed. */
const SHOWN_AT_ONCE = 3;

export function Messages() {
  const all = useStore(messages);
  const shown = all.slice(-SHOWN_AT_ONCE);
  const waiting = all.length - shown.length;
  const region = useRoomKept();
  return (
    <div ref={region} role="status" aria-live="polite" className={styles.region} data-react-aria-top-layer="true">
      {waiting > 0 && <p className={styles.more}>{counted(waiting, 'earlier message')} under these</p>}
      {shown.map((message) => (
        <MessageCard key={message.key} message={message} />
      ))}
    </div>
  );
}

/** Tells dialogs and drawers how much of the window's foot the messages take, so that neither covers the other. */
function useRoomKept() {
  const region = useRef<HTMLDivElement>(null);
  const { height } = useSize(region);
  useLayoutEffect(() => {
    const top = height > 0 ? region.current?.getBoundingClientRect().top : undefined;
    const room = top === undefined ? 0 : window.innerHeight - top;
    document.documentElement.style.setProperty('--messages-room', `${room}px`);
  }, [height]);
  return region;
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
