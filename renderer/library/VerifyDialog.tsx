import { useState } from 'react';
import type { VerifyReport } from '../../shared/api';
import type { Result } from '../../shared/result';
import { client } from '../api/client';
import { useCommand } from '../app/commands';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import styles from './ImportReport.module.css';

/** Reads everything back from disk and says what differs. */
export function VerifyDialog() {
  const [isOpen, setOpen] = useState(false);
  const [report, setReport] = useState<Result<VerifyReport>>();
  useCommand('library.verify', async () => {
    setReport(undefined);
    setOpen(true);
    setReport(await client.verify({}));
  });
  return (
    <Dialog title="Check the library" isOpen={isOpen} onClose={() => setOpen(false)}>
      {report ? (
        <Findings report={report} />
      ) : (
        <Progress label="Reading everything back from disk" done={0} total={0} />
      )}
    </Dialog>
  );
}

function Findings({ report }: { report: Result<VerifyReport> }) {
  if (!report.ok) return <p>{report.error.message}</p>;
  const { problems } = report.value;
  if (problems.length === 0) return <p>Everything on disk reads back as it was written.</p>;
  return (
    <>
      <p>Nothing was changed by looking. These places differ:</p>
      <ul className={styles.items}>
        {problems.map(({ what, where, repairable }, i) => (
          <li key={i} className={styles.item}>
            <span className={styles.name}>{where}</span>
            <span>
              {what}
              {repairable ? ' It can be repaired.' : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
