import { fresh, transact, type Maker } from '../../model/actions';
import { add, remove, update, type Edit, type Transaction } from '../../model/edits';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Evidence, Stance, Value } from '../../model/records';
import { err, ok, type Result } from '../../result';
import { readAnswer } from './build';
import type { CellBases, CellPassage, CellValue, TableColumn } from './content';

/** An answer while it is edited; `text` is what stands in its field. */
export interface AnswerDraft {
  /** Of a value or evidence that is there already. */
  readonly id?: CellValue['id'];
  readonly text: string;
  readonly isNotReported: boolean;
  readonly comment: string;
  readonly passages: readonly CellPassage[];
}

export const EMPTY_DRAFT: AnswerDraft = { text: '', isNotReported: false, comment: '', passages: [] };

export const draftOf = ({ id, content, notReported, comment, passages }: CellValue): AnswerDraft => ({
  ...{ id, passages },
  text: content === undefined ? '' : String(content),
  isNotReported: notReported === true,
  comment: comment ?? '',
});

/** The place of a cell, and what it is called. */
export interface CellPlace {
  readonly column: TableColumn;
  readonly articleId: ArticleId;
  readonly title: string;
}

/**
 * Makes a cell say what the drafts say, in one step; undefined when it says so already. A draft without an answer is none.
 * What has changed since `bases` refuses the step as `stale`.
 * The failure is of the first draft that cannot be kept, with its index.
 */
export function editCell(
  maker: Maker,
  { column, articleId, title }: CellPlace,
  before: readonly CellValue[],
  drafts: readonly AnswerDraft[],
  bases: CellBases,
): Result<Transaction | undefined> & { readonly at?: number } {
  const edits: Edit[] = [];
  const kept = drafts.filter(({ text, isNotReported }) => isNotReported || text.trim() !== '');
  for (const { id } of before) if (!kept.some((draft) => draft.id === id)) edits.push(remove(id, bases[id]));
  for (const draft of kept) {
    const answer = draft.isNotReported ? undefined : readAnswer(column, draft.text);
    if (answer && !answer.ok) return { ...answer, at: drafts.indexOf(draft) };
    const was = before.find(({ id }) => id === draft.id);
    if (was && column.type === 'claim' && answer)
      edits.push(...evidenceEdits(was, draft, answer.value as Stance, bases)); // as it was read
    else if (was) edits.push(...valueEdits(was, draft, answer?.value, bases));
    else if (column.type === 'claim' && answer)
      return {
        ...err('invalid', 'What a source says of a claim is linked from a passage in the reader.'),
        at: drafts.indexOf(draft),
      };
    else
      edits.push(
        add({
          ...{ columnId: column.id, articleId, passageIds: idsOf(draft) },
          ...(answer ? { content: answer.value } : { notReported: true as const }),
          ...(draft.comment.trim() !== '' && { comment: draft.comment.trim() }),
          ...fresh(maker, 'value'),
        }),
      );
  }
  const label = `Fill “${column.name}” of “${title}”`;
  return ok(
    edits.length === 0 ? undefined : transact(maker, label.length > 200 ? `${label.slice(0, 199)}…` : label, edits),
  );
}

const idsOf = ({ passages }: Pick<AnswerDraft, 'passages'>): HighlightId[] =>
  passages.map(({ id }) => id as HighlightId); // values rest on highlights only

function evidenceEdits(was: CellValue, { comment }: AnswerDraft, stance: Stance, bases: CellBases): Edit[] {
  const words = comment.trim();
  if (was.content === stance && words === (was.comment ?? '')) return [];
  const set = { stance, comment: words === '' ? null : words };
  return [update<Evidence>(was.id as Evidence['id'], set, bases[was.id])]; // cells of claims hold evidence
}

function valueEdits(
  was: CellValue,
  draft: AnswerDraft,
  content: string | number | undefined,
  bases: CellBases,
): Edit[] {
  const words = draft.comment.trim();
  const [old, now] = [idsOf(was), idsOf(draft)];
  const isSame = was.content === content && words === (was.comment ?? '') && old.join() === now.join();
  if (isSame) return [];
  return [
    update<Value>(
      was.id as Value['id'],
      {
        content: content ?? null,
        notReported: content === undefined ? true : null,
        comment: words === '' ? null : words,
        passageIds: now,
      },
      bases[was.id],
    ),
  ];
}
