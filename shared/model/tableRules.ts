import { err, type Result } from '../result';
import type { Draft } from './draft';
import type { Column, Freeze, Value } from './records';

/* The rules of evidence tables that look beyond one record. Each answers the refusal, or undefined when the rule is kept. */

type Refusal = Result<never> | undefined;

/** A column has what its type needs, and what its cells hold still fits it. */
export function columnFits(draft: Draft, column: Column): Refusal {
  const { type, options = [], claimId, name } = column;
  const needsOptions = type === 'choice' || type === 'judgement';
  if (needsOptions === (options.length === 0))
    return err('invalid', needsOptions ? `“${name}” needs something to choose from.` : `“${name}” is no choice.`);
  if (new Set(options.map(({ key }) => key)).size < options.length)
    return err('invalid', 'Two choices of a column cannot have the same key.');
  if (type === 'judgement' && options.some(({ level }) => level === undefined))
    return err('invalid', 'Each judgement of a column needs a level: low, some, high or unclear.');
  if ((type === 'claim') !== (claimId !== undefined))
    return err('invalid', `“${name}” ${claimId === undefined ? 'needs a claim' : 'is not a column of a claim'}.`);
  if (!draft.get(column.id)) return undefined;
  const stray = draft
    .referrersOf(column.id)
    .find((item) => item.kind === 'value' && contentProblem(column, item) !== undefined);
  return stray && err('invalid', `There are cells in “${name}” that would not fit it any more. Change them first.`);
}

/** Either an answer or “not reported”, and an answer of the column's type. */
export function valueFits(draft: Draft, value: Value): Refusal {
  const column = draft.get(value.columnId);
  const problem = column && contentProblem(column, value);
  return problem === undefined ? undefined : err('invalid', problem);
}

function contentProblem({ type, name, options = [] }: Column, { content, notReported }: Value): string | undefined {
  if (notReported) return content === undefined ? undefined : 'A cell cannot both be answered and not reported.';
  if (type === 'claim') return `What sources say of the claim in “${name}” is linked as evidence.`;
  if (content === undefined) return `An answer in “${name}” cannot be empty.`;
  if (type === 'number') return Number.isFinite(content) ? undefined : `“${content}” in “${name}” is not a number.`;
  if (type === 'text') return typeof content === 'string' ? undefined : `“${content}” in “${name}” is not text.`;
  return options.some(({ key }) => key === content) ? undefined : `“${name}” has no choice “${content}”.`;
}

/** What was frozen stays as it was; only its name may change. */
export function freezeIsKept(draft: Draft, { id, content, hash }: Freeze): Refusal {
  const before = draft.get(id);
  if (!before || (before.hash === hash && JSON.stringify(before.content) === JSON.stringify(content))) return undefined;
  return err('invalid', 'A frozen table stays as it was. Freeze the table again instead.');
}
