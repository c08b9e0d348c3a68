import type { BackupInfo } from '../../shared/api';
import { CommandButton } from '../app/CommandButton';
import { useLibrary } from '../state/library';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import styles from './BackupsPage.module.css';
import { clock, localDay, longDate } from './days';
import { askToRestore } from './restoring';
import { megabytes } from './sizes';

/** The copies of the library that lie in its folder; one made now, one made a library again. */
export function BackupsPage() {
  const { copies } = useLibrary();
  const { data, failure } = useCall('backups', {}, { keepPrevious: true });
  return (
    <Page
      title="Backups"
      tools={
        <>
          <CommandButton id="library.backup" look="primary" />
          <CommandButton id="go.history" />
        </>
      }
    >
      {failure && <p>{failure.message}</p>}
      {copies.length > 0 && <Copies names={copies} />}
      {data?.items.length === 0 && (
        <EmptyState title="No backup has been made yet.">
          While you work, one is made every hour by itself; older ones are thinned out to one a day, then one a week.
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <ul className={styles.backups}>
            {data.items.map((backup) => (
              <BackupLine key={backup.file} backup={backup} />
            ))}
          </ul>
          <p className={styles.where}>
            They lie in <span className={styles.path}>{data.folder}</span>, on the same disk as the library. Those made
            by themselves hold every record, but not the texts: these never change once they are stored, and restoring
            takes them from the library. So they help after a mistake, not after the loss of the disk. Against that,
            keep a whole backup elsewhere: copy one made by hand there, or run <code>commonplace backup --to FILE</code>
            .
          </p>
        </>
      )}
    </Page>
  );
}

/** Other versions of the library that lie in its folder: to be looked at, since nothing of them is merged. */
function Copies({ names }: { names: readonly string[] }) {
  return (
    <section aria-label="Other versions of this library">
      <ul className={styles.backups}>
        {names.map((file) => (
          <li key={file} className={styles.backup}>
            <span className={styles.when}>{file}</span>
            <span className={styles.facts}>Another version of this library, left in its folder by another program</span>
            <Button
              look="quiet"
              aria-label={`Make a library of ${file}…`}
              onPress={() => askToRestore({ file, says: `It will be what “${file}” holds.` })}
            >
              Restore…
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SORTS: Record<string, string> = { hourly: 'Hourly', daily: 'Daily', weekly: 'Weekly', 'by-hand': 'Made by hand' };

const sortName = ({ sort }: BackupInfo): string => SORTS[sort] ?? 'Before the format changed';

function BackupLine({ backup }: { backup: BackupInfo }) {
  const { at, seq, texts, bytes, file } = backup;
  const when = `${longDate(localDay(at))}, ${clock(at)}`;
  return (
    <li className={styles.backup}>
      <time dateTime={at} className={styles.when}>
        {when}
      </time>
      <span className={styles.facts}>
        {sortName(backup)} · {texts ? 'everything' : 'records, without texts'} · as after change{' '}
        {seq.toLocaleString('en')}
      </span>
      <span className={styles.size}>{megabytes(bytes)}</span>
      <Button
        look="quiet"
        aria-label={`Restore the backup of ${when}…`}
        onPress={() => askToRestore({ file, says: `It will be this library as it was on ${when}.` })}
      >
        Restore…
      </Button>
    </li>
  );
}
