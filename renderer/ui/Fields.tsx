import type { ReactNode } from 'react';
import styles from './Fields.module.css';

/** The fields of a dialog: Enter in any of them, in longer texts with Ctrl, does what the dialog is for, once it can. */
export function Fields({
  isAble = true,
  onDone,
  children,
}: {
  isAble?: boolean;
  onDone: () => void;
  children: ReactNode;
}) {
  const done = () => {
    if (isAble) onDone();
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        done();
      }}
    >
      {children}
      {/* A form of several fields is only sent by Enter when it has a button to send it. */}
      <button type="submit" hidden />
    </form>
  );
}
