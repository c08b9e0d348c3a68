import type { ArticleId } from '../../shared/model/ids';
import type { AnswerDraft } from '../../shared/review/table/edit';
import type { TableColumn } from '../../shared/review/table/content';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { TextField } from '../ui/TextField';
import { AnswerField } from './AnswerField';
import styles from './CellDialog.module.css';
import { PassageList } from './PassageList';

interface AnswerEditProps {
  label: string;
  column: TableColumn;
  articleId: ArticleId;
  draft: AnswerDraft;
  isFirst: boolean;
  error: string | undefined;
  onChange: (draft: AnswerDraft) => void;
  /** Absent when there is nothing to take away. */
  onRemove: (() => void) | undefined;
  /** The user goes to a passage. */
  onLeave: () => void;
}

/** One answer of a cell: what it says, what it rests on, and a remark. */
export function AnswerEdit(props: AnswerEditProps) {
  const { label, column, articleId, draft, isFirst, error, onChange, onRemove, onLeave } = props;
  const { text, isNotReported, comment, passages } = draft;
  const isEvidence = column.type === 'claim' && draft.id !== undefined && !isNotReported;
  const mayBeUnreported = !isEvidence;
  return (
    <div role="group" aria-label={label} className={styles.answer}>
      {!isNotReported && (column.type !== 'claim' || isEvidence) && (
        <AnswerField
          {...{ label, column, error }}
          value={text}
          autoFocus={isFirst}
          onChange={(next) => onChange({ ...draft, text: next })}
        />
      )}
      {mayBeUnreported && (
        <Checkbox isSelected={isNotReported} onChange={(next) => onChange({ ...draft, isNotReported: next })}>
          Looked for, and not reported
        </Checkbox>
      )}
      <PassageList
        {...{ articleId, passages, onLeave }}
        onRemove={
          isEvidence
            ? undefined
            : (id) => onChange({ ...draft, passages: passages.filter((passage) => passage.id !== id) })
        }
      />
      <TextField label="Remark" value={comment} onChange={(next) => onChange({ ...draft, comment: next })} />
      {onRemove && (
        <div className={styles.row}>
          <Button look="quiet" onPress={onRemove}>
            {isEvidence ? 'Unlink this passage from the claim' : 'Remove this answer'}
          </Button>
        </div>
      )}
    </div>
  );
}
