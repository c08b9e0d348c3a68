import type { ReviewPage } from '../../../shared/api';
import type { Review } from '../../../shared/model/records';
import { changeProtocol } from '../../../shared/review/protocol';
import { apply, maker } from '../../state/transact';
import { endings, useForm } from '../../state/useForm';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { linesOf } from '../lines';
import styles from './ProtocolDialog.module.css';
import { ProtocolFields, protocolOf } from './ProtocolFields';

interface ProtocolDialogProps extends Pick<ReviewPage, 'review' | 'progress'> {
  onClose: () => void;
}

const fieldsOf = ({ title, question, criteria, reasons, readers, readings, previous }: Review) => ({
  ...{ title, question, readings: String(readings) },
  include: criteria.include.join('\n'),
  exclude: criteria.exclude.join('\n'),
  reasons: reasons.join('\n'),
  readers: readers.join('\n'),
  studies: previous ? String(previous.studies) : '',
  reports: previous ? String(previous.reports) : '',
});

/** A whole number from a field; undefined when it is none. */
const numberIn = (text: string): number | undefined => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

/** Changes what the review set out to do. What was decided stays as it is; undo brings the former words back. */
export function ProtocolDialog({ review, progress, onClose }: ProtocolDialogProps) {
  const form = useForm(`${review.id} protocol`, 'The protocol of a review', fieldsOf(review));
  const { values: fields, mayKeep, forget, giveUp } = form;
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const readers = linesOf(fields.readers);
  const lost = review.readers.find(
    (reader) => !readers.includes(reader) && progress.some((each) => each.reader === reader && each.read > 0),
  );
  const readings = numberIn(fields.readings);
  const [studies, reports] = [numberIn(fields.studies || '0'), numberIn(fields.reports || '0')];
  const errors = {
    title: fields.title.trim() === '' ? 'A review needs a title.' : undefined,
    readers:
      lost !== undefined
        ? `${lost} has decided on records: the name stays.`
        : readers.length === 0
          ? 'Somebody must read.'
          : undefined,
    readings: readings === undefined || readings < 1 || readings > 9 ? 'A number from 1 to 9.' : undefined,
    studies: studies === undefined ? 'A whole number.' : undefined,
    reports: reports === undefined ? 'A whole number.' : undefined,
  };
  const field = (name: keyof typeof fields) => {
    const { error, ...control } = form.field(name);
    return { ...control, error: (name in errors ? errors[name as keyof typeof errors] : undefined) ?? error };
  };
  const isWrong = Object.values(errors).some((error) => error !== undefined);
  const save = async () => {
    if (isWrong || readings === undefined || studies === undefined || reports === undefined) return;
    if (!mayKeep()) return;
    const said = protocolOf(fields);
    const changed = {
      ...said,
      criteria: { ...review.criteria, ...said.criteria },
      ...{ readers, readings },
      previous: studies + reports > 0 ? { ...review.previous, studies, reports } : null,
    };
    if (await apply(changeProtocol(maker, review, changed))) close();
  };
  return (
    <Dialog
      title="Edit the protocol"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Save', isAble: !isWrong, onAnswer: () => void save(), onOtherwise: cancel }}
    >
      <ProtocolFields
        field={form.field}
        titleError={errors.title}
        ofReasons="Reasons that were given stay with their records."
      />
      <TextField label="Readers" rows={2} help="One a line; the first keeps this library." {...field('readers')} />
      <TextField label="Readings that must agree on a record" inputMode="numeric" {...field('readings')} />
      <div className={styles.pair}>
        <TextField label="Studies in the previous version" inputMode="numeric" {...field('studies')} />
        <TextField label="Reports of these" inputMode="numeric" {...field('reports')} />
      </div>
    </Dialog>
  );
}
