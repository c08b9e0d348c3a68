import { useState } from 'react';
import { transact } from '../../shared/model/actions';
import { isIdOf, type StatementId } from '../../shared/model/ids';
import type { Source } from '../../shared/model/records';
import { splitSourceEdits } from '../../shared/model/sources';
import { open } from '../app/navigation';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import styles from './SourceView.module.css';

/** As many as one call gives; who has said more is parted in several steps. */
const MOST = 1000;

/** Gives some of a source's statements to a new source: what was taken for one voice was two. */
export function SplitDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const [name, setName] = useState(source.aliases[0] ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<StatementId>>(new Set());
  const { data } = useCall('list', { kind: 'statement', of: [source.id], sort: 'createdAt', limit: MOST });
  const toggle = (id: StatementId, isChosen: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      if (isChosen) next.add(id);
      else next.delete(id);
      return next;
    });
  const part = async () => {
    const { edits, made } = splitSourceEdits(maker, source, { name, statementIds: [...chosen] });
    if (!(await apply(transact(maker, `Part “${made.name}” from “${source.name}”`.slice(0, 200), edits)))) return;
    onClose();
    open({ view: 'source', id: made.id }, { newTab: true });
    sayUndoable('Parted into two sources.');
  };
  return (
    <Dialog
      title={`Part “${source.name}” into two sources`}
      width="wide"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Part it', isAble: name.trim() !== '' && chosen.size > 0, onAnswer: () => void part() }}
    >
      <TextField
        autoFocus
        label="Name of the new source"
        help={
          source.aliases.length > 0
            ? `Aliases now: ${source.aliases.join(', ')}. An alias of this name goes along.`
            : undefined
        }
        value={name}
        onChange={setName}
      />
      <div role="group" aria-label="Statements of the new source" className={styles.choose}>
        {data?.items.map(({ id, title, detail }) =>
          isIdOf('statement', id) ? (
            <Checkbox key={id} isSelected={chosen.has(id)} onChange={(is) => toggle(id, is)}>
              {title} <span className={styles.facts}>{detail}</span>
            </Checkbox>
          ) : null,
        )}
        {data?.total === 0 && <p className={styles.facts}>It has no statements to give away.</p>}
      </div>
    </Dialog>
  );
}
