import { newOrigin, newSource, transact, type Maker } from './actions';
import { add, merge, update, type Edit, type Transaction } from './edits';
import { isIdOf, type ArticleId, type HighlightId, type OriginId, type SourceId, type StatementId } from './ids';
import type { Article, Highlight, Origin, Source, Statement } from './records';

/** A passage that can trace back to an origin. */
export type PassageId = StatementId | HighlightId;

/** How an article came by what it says. */
export type Descent = 'reports' | 'reprints' | 'relays';

/** Passages that may come from one event of saying. Nothing is counted before the user confirms it. */
export interface OriginProposal {
  /** Stands for it as long as it holds the same passages. */
  key: string;
  description: string;
  speaker: { name: string; type: Source['type']; sourceId?: SourceId };
  where?: string;
  /** EDTF. */
  when?: string;
  /** Why they are taken for one event, in words. */
  reasons: string[];
  /** The confirmed origin that others of the same event trace to: these would be added to it. */
  joins?: { id: OriginId; description: string };
  /** Those that trace to no origin yet. */
  passages: { id: PassageId; articleId: ArticleId; quote: string }[];
  articles: { id: ArticleId; title: string; how: Descent; ofId?: ArticleId }[];
}

/** An article, or an origin, that may repeat another one. */
export interface RepeatProposal {
  id: ArticleId | OriginId;
  title: string;
  ofId: ArticleId | OriginId;
  ofTitle: string;
  how: 'reprints' | 'relays' | 'cites';
  /** Share of the smaller text that the other has; of reprints only. */
  score?: number;
  /** False when the dates do not tell which of two texts came first. */
  isOrdered: boolean;
}

export interface OriginProposals {
  origins: OriginProposal[];
  repeats: RepeatProposal[];
  /** Passages that trace to no origin and of which the texts do not show any. */
  untraced: PassageId[];
}

const traced = (id: PassageId, originId: OriginId | null): Edit =>
  isIdOf('statement', id) ? update<Statement>(id, { originId }) : update<Highlight>(id, { originId });

/** One step: the origin and its speaker, where they are new, and the passages that trace to it. `only` leaves out others. */
export function confirmOrigin(
  maker: Maker,
  proposal: OriginProposal,
  { description = proposal.description, only }: { description?: string; only?: readonly PassageId[] } = {},
): { transaction: Transaction; originId: OriginId } {
  const ids = proposal.passages.map(({ id }) => id).filter((id) => !only || only.includes(id));
  if (proposal.joins) return { transaction: traceTo(maker, ids, proposal.joins.id), originId: proposal.joins.id };
  const { speaker, where, when } = proposal;
  const source = speaker.sourceId ? undefined : newSource(maker, { name: speaker.name, type: speaker.type });
  const origin = newOrigin(maker, {
    description: description.trim() || proposal.description,
    speakerId: speaker.sourceId ?? source!.id, // one of them is there
    ...(where !== undefined && { where }),
    ...(when !== undefined && { when }),
  });
  const edits = [...(source ? [add(source)] : []), add(origin), ...ids.map((id) => traced(id, origin.id))];
  return {
    transaction: transact(maker, `Confirm origin “${origin.description}”`.slice(0, 200), edits),
    originId: origin.id,
  };
}

/** Keeps the passages together as rejected, so that they are not proposed as one event again. */
export function rejectOrigin(maker: Maker, proposal: OriginProposal): Transaction {
  const passageIds = proposal.passages.map(({ id }) => id);
  const { description } = proposal;
  return transact(maker, 'Reject proposed origin', [
    add(newOrigin(maker, { description, review: 'rejected', passageIds })),
  ]);
}

/** Says where passages were first said; `null` takes it back. */
export function traceTo(maker: Maker, ids: readonly PassageId[], originId: OriginId | null): Transaction {
  const label = originId ? 'Trace to origin' : 'Take the origin back';
  return transact(
    maker,
    label,
    ids.map((id) => traced(id, originId)),
  );
}

/** Two origins are one event: all that traces to the first traces to the second. */
export const mergeOrigins = (maker: Maker, from: Origin, into: Origin): Transaction =>
  transact(maker, `Merge origin into “${into.description}”`.slice(0, 200), [merge(from.id, into.id, from.updatedAt)]);

const hasOriginId = (id: RepeatProposal['id']): id is OriginId => isIdOf('origin', id);

/** The user says that one repeats the other. */
export function confirmRepeat(maker: Maker, { id, ofId }: Pick<RepeatProposal, 'id' | 'ofId'>): Transaction {
  const set = { derivedFromId: ofId };
  return transact(maker, hasOriginId(id) ? 'Say which origin is repeated' : 'Say which article is repeated', [
    hasOriginId(id)
      ? update<Origin>(id, set as { derivedFromId: OriginId })
      : update<Article>(id, set as { derivedFromId: ArticleId }), // both ids have one kind
  ]);
}

/** The user says that neither repeats the other; it is not proposed again. */
export function rejectRepeat(
  maker: Maker,
  record: Article | Origin,
  { ofId }: Pick<RepeatProposal, 'ofId'>,
): Transaction {
  const notDerivedFromIds = [...(record.notDerivedFromIds ?? []), ofId];
  return transact(maker, 'Reject proposed repetition', [
    update<Article>(record.id as ArticleId, { notDerivedFromIds: notDerivedFromIds as ArticleId[] }, record.updatedAt), // as in confirmRepeat
  ]);
}
