import type { Review } from '../../../shared/model/records';
import type { ReviewStage } from '../../../shared/model/reviewRecords';
import { changeProtocol, stageEarlier, withStage } from '../../../shared/review/protocol';
import { apply, maker } from '../../state/transact';
import { endings, useForm } from '../../state/useForm';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Segments } from '../../ui/Segments';
import { TextField } from '../../ui/TextField';

const SUBJECTS = [
  { value: 'records', label: 'Titles and abstracts' },
  { value: 'reports', label: 'Full texts' },
] as const;

interface StageDialogProps {
  review: Review;
  /** Undefined for a new one. */
  stage: ReviewStage | undefined;
  onClose: () => void;
}

/** One stage: a new one is the last of its kind; one without decisions can go. */
export function StageDialog({ review, stage, onClose }: StageDialogProps) {
  const { values, field, mayKeep, forget, giveUp } = useForm<Pick<ReviewStage, 'name' | 'of'>>(
    `${review.id} stage ${stage?.key ?? 'new'}`,
    'A stage of a review',
    { name: stage?.name ?? '', of: stage?.of ?? 'reports' },
  );
  const name = values.name.trim();
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const { stages } = review;
  const set = async (next: ReviewStage[]) => {
    if (await apply(changeProtocol(maker, review, { stages: next }))) close();
  };
  const at = stages.findIndex(({ key }) => key === stage?.key);
  const isMovable = stage !== undefined && stages[at - 1]?.of === stage.of;
  const save = async () => {
    if (!mayKeep()) return;
    await set(
      stage
        ? stages.map((other) => (other.key === stage.key ? { ...other, name } : other))
        : withStage(stages, { name, of: values.of }),
    );
  };
  return (
    <Dialog
      title={stage ? 'Edit the stage' : 'Add a stage'}
      isOpen
      onClose={onClose}
      actions={
        <>
          {stage && stages.length > 1 && (
            <Button onPress={() => void set(stages.filter(({ key }) => key !== stage.key))}>Remove the stage</Button>
          )}
          {isMovable && <Button onPress={() => void set(stageEarlier(stages, stage.key))}>Move it earlier</Button>}
        </>
      }
      answer={{ verb: 'Save', isAble: name !== '', onAnswer: () => void save(), onOtherwise: cancel }}
    >
      <TextField
        autoFocus
        label="Name"
        placeholder="Risk of bias"
        help="A record goes on to the next stage when it is included; a stage with decisions cannot be removed."
        {...field('name')}
      />
      {!stage && <Segments label="What is read" options={SUBJECTS} {...field('of')} />}
    </Dialog>
  );
}
