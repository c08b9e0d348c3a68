import { useState } from 'react';
import type { TablePage } from '../../shared/api';
import type { FreezeId } from '../../shared/model/ids';
import { useCall } from '../state/useCall';
import { Dialog } from '../ui/Dialog';
import { Late } from '../ui/Late';
import { Select } from '../ui/Select';
import { Changes } from './Changes';
import styles from './CellDialog.module.css';
import { ExportMenu } from './ExportMenu';

const shownDate = (at: string): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Frozen states of a table, and exactly what has changed since each. */
export function FrozenDialog({ page: { frozen }, onClose }: { page: TablePage; onClose: () => void }) {
  const [chosen, setChosen] = useState<FreezeId | undefined>(frozen[0]?.id);
  const state = frozen.find(({ id }) => id === chosen) ?? frozen[0];
  const { data, failure } = useCall('tableChanges', { from: state?.id ?? '' }, { enabled: state !== undefined });
  if (!state) return null;
  return (
    <Dialog title="What has changed since" width="wide" isOpen onClose={onClose}>
      <div className={styles.parts}>
        <div className={styles.row}>
          <Select
            label="Frozen"
            value={state.id}
            options={frozen.map(({ id, name, at }) => ({
              value: id,
              label: name === undefined ? shownDate(at) : `${name}, ${shownDate(at)}`,
            }))}
            onChange={setChosen}
          />
          <ExportMenu id={state.id} label="Export it as it was…" />
        </div>
        <p className={styles.hash}>SHA-256 {state.hash}</p>
        {failure && <p role="alert">{failure.message}</p>}
        {!data && !failure && <Late>Comparing…</Late>}
        {data && <Changes changes={data} />}
      </div>
    </Dialog>
  );
}
