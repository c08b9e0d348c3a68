import { useLibrary } from '../state/library';
import { CommandButton } from './CommandButton';
import styles from './NoticesBanner.module.css';

/** What other programs have done in the library's folder. It goes when the folder is in order again. */
export function NoticesBanner() {
  const { notices } = useLibrary();
  if (notices.length === 0) return null;
  const [first] = notices;
  const others = notices.length - 1;
  return (
    <section aria-label="The library’s folder" className={styles.banner}>
      <p className={styles.text}>
        {first}
        {others > 0 && ` ${others === 1 ? 'One more thing' : `${others} more things`} like this: the check lists all.`}
      </p>
      <div className={styles.actions}>
        <CommandButton id="library.verify" />
      </div>
    </section>
  );
}
