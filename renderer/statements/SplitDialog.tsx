import { transact } from '../../shared/model/actions';
import { isIdOf, type StatementId } from '../../shared/model/ids';
import type { Source } from '../../shared/model/records';
import { splitSourceEdits } from '../../shared/model/sources';
import { open } from '../app/navigation';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { endings, useForm } from '../state/useForm';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import styles from './SourceView.module.css';

/** As many as one call gives; who has said more is parted in several steps. */
const MOST = 1000;

/** Gives some of a source's statements to a new source: what was taken for one voice was two. */
export function SplitDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const form = useForm<{ name: string; chosen: readonly StatementId[] }>(
    `${source.id} part`,
    'A source that is to be parted',
    { name: source.aliases[0] ?? '', chosen: [] },
  );
  const { name, chosen } = form.values;
  const { close, cancel } = endings(form, onClose);
  const { data } = useCall('list', { kind: 'statement', of: [source.id], sort: 'createdAt', limit: MOST });
  const toggle = (id: StatementId, isChosen: boolean) => {
    const others = chosen.filter((each) => each !== id);
    form.fill('chosen', isChosen ? [...others, id] : others);
  };
  const part = async () => {
    const { edits, made } = splitSourceEdits(maker, source, { name, statementIds: chosen });
    if (!(await apply(transact(maker, `Part “${made.name}” from “${source.name}”`.slice(0, 200), edits)))) return;
    close();
    open({ view: 'source', id: made.id }, { newTab: true });
    sayUndoable('Parted into two sources.');
  };
  return (
    <Dialog
      title={`Part “${source.name}” into two sources`}
      width="wide"
      isOpen
      onClose={onClose}
      answer={{
        verb: 'Part it',
        isAble: name.trim() !== '' && chosen.length > 0,
        onAnswer: () => void part(),
        onOtherwise: cancel,
      }}
    >
      <TextField
        autoFocus
        label="Name of the new source"
        help={
          source.aliases.length > 0
            ? `Aliases now: ${source.aliases.join(', ')}. An alias of this name goes along.`
            : undefined
        }
        {...form.field('name')}
      />
      <div role="group" aria-label="Statements of the new source" className={styles.choose}>
        {data?.items.map(({ id, title, detail }) =>
          isIdOf('statement', id) ? (
            <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(is) => toggle(id, is)}>
              {title} <span className={styles.facts}>{detail}</span>
            </Checkbox>
          ) : null,
        )}
        {data?.total === 0 && <p className={styles.facts}>It has no statements to give away.</p>}
      </div>
    </Dialog>
  );
}
