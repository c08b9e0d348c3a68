import { useState } from 'react';
import { answersOf } from '../../shared/review/table/cells';
import { cellNow } from '../../shared/review/table/cellNow';
import { canonical } from '../../shared/review/table/changes';
import { draftOf, editCell, EMPTY_DRAFT, type AnswerDraft, type CellPlace } from '../../shared/review/table/edit';
import type { CellValue } from '../../shared/review/table/content';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker } from '../state/transact';
import { endings, useForm } from '../state/useForm';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { AnswerEdit } from './AnswerEdit';
import styles from './CellDialog.module.css';

/** Another window was quicker by a moment, so that its words are not in sight yet. */
export const CHANGED_NOW = 'This cell was changed elsewhere a moment ago. Nothing was overwritten; look at it first.';

interface CellDialogProps {
  place: CellPlace;
  values: readonly CellValue[];
  onClose: () => void;
}

/** All that a cell holds, to be changed in one step. Enter keeps it; in longer texts, Enter with Ctrl. */
export function CellDialog({ place, values, onClose }: CellDialogProps) {
  const { column, articleId, title } = place;
  const isOfClaim = column.type === 'claim';
  const form = useForm<{ answers: readonly AnswerDraft[] }>(
    `${column.id} cell ${articleId}`,
    `An answer in “${column.name}”`,
    { answers: values.length > 0 ? values.map(draftOf) : [EMPTY_DRAFT] },
  );
  const drafts = form.values.answers;
  const setDrafts = (next: readonly AnswerDraft[]) => form.fill('answers', next);
  const [problem, setProblem] = useState<{ at: number; says: string }>();
  const { close, cancel } = endings(form, onClose);
  const save = async () => {
    if (!form.mayKeep()) {
      const says = answersOf(column, values).join(' / ') || 'nothing';
      return setProblem({
        at: 0,
        says: `This cell was changed elsewhere since you began: it says ${says}. Nothing was overwritten. Keep again to put this in its place.`,
      });
    }
    const now = await cellNow(client, articleId, column.id);
    if (!now.ok) return sayProblem(now.error.message);
    if (canonical(now.value.values) !== canonical(values)) return sayProblem(CHANGED_NOW);
    const edited = editCell(maker, place, now.value.values, drafts, now.value.bases);
    if (!edited.ok) return setProblem({ at: edited.at ?? 0, says: edited.error.message });
    if (edited.value === undefined || (await apply(edited.value))) close();
  };
  const put = (at: number, draft: AnswerDraft) => {
    setProblem(undefined);
    setDrafts(drafts.with(at, draft));
  };
  return (
    <Dialog
      title={column.name}
      isOpen
      onClose={onClose}
      answer={{ verb: 'Keep', onAnswer: () => void save(), onOtherwise: cancel }}
    >
      <p className={styles.source}>{title}</p>
      {column.help !== undefined && <p className={styles.help}>{column.help}</p>}
      {drafts.map((draft, at) => (
        <AnswerEdit
          key={draft.id ?? `new ${at}`}
          {...{ column, articleId, draft }}
          label={drafts.length > 1 ? `Answer ${at + 1}` : 'Answer'}
          isFirst={at === 0}
          error={problem?.at === at ? problem.says : undefined}
          onChange={(next) => put(at, next)}
          onRemove={drafts.length > 1 || draft.id ? () => setDrafts(drafts.toSpliced(at, 1)) : undefined}
          onLeave={onClose}
        />
      ))}
      {isOfClaim && (
        <p className={styles.help}>
          Evidence for the claim comes from the text: select the passage in the reader and press F, or a stance key.
        </p>
      )}
      {!isOfClaim && (
        <div>
          <Button look="quiet" onPress={() => setDrafts([...drafts, EMPTY_DRAFT])}>
            Another answer
          </Button>
        </div>
      )}
    </Dialog>
  );
}
