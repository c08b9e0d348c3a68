import { useLibrary } from '../state/library';
import { CommandButton } from './CommandButton';
import styles from './NoticesBanner.module.css';

/** What other programs have done in the library's folder. It goes when the folder is in order again. */
export function NoticesBanner() {
  const { notices, copies } = useLibrary();
  const [first, ...others] = notices;
  return (
    <div role="status">
      {first !== undefined && (
        <div className={styles.banner}>
          <p className={styles.text}>
            {first}
            {others.length > 0 && ` The check of the library lists ${others.length} more.`}
          </p>
          <div className={styles.actions}>
            {copies.length > 0 && <CommandButton id="go.backups">Look at it…</CommandButton>}
            <CommandButton id="library.verify" />
          </div>
        </div>
      )}
    </div>
  );
}
