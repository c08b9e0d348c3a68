import { transact, type Maker } from './actions';
import { update, type Transaction } from './edits';
import type { StatementId } from './ids';
import type { Statement } from './records';

/** The user says that two statements are not the same; they are not offered as a pair again. */
export const keepStatementsApart = (
  maker: Maker,
  { id, differentFromIds = [], updatedAt }: Pick<Statement, 'id' | 'differentFromIds' | 'updatedAt'>,
  other: StatementId,
): Transaction =>
  transact(maker, 'Keep statements apart', [
    update<Statement>(id, { differentFromIds: [...differentFromIds, other] }, updatedAt),
  ]);
