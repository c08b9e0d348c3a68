import type { ReactNode } from 'react';
import styles from './Fields.module.css';

/** The fields of a dialog: Enter in any of them does what the dialog is for, once it can. */
export function Fields({ isAble, onDone, children }: { isAble: boolean; onDone: () => void; children: ReactNode }) {
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (isAble) onDone();
      }}
    >
      {children}
      {/* A form of several fields is only sent by Enter when it has a button to send it. */}
      <button type="submit" hidden />
    </form>
  );
}
