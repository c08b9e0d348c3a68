import { assertNever, err, ok, type Result } from '../result';
import type { Change } from './change';
import { Draft } from './draft';
import type { Edit, Transaction } from './edits';
import type { Library } from './library';
import {
  keysOf,
  type Article,
  type Claim,
  type Evidence,
  type Highlight,
  type IsoTime,
  type Item,
  type Origin,
  type Relation,
  type Tag,
} from './records';
import { targetsOf, withoutTarget, withTargetReplaced } from './references';
import { appraisalFits, candidateFits, decisionFits, reviewIsWhole } from './reviewRules';
import { columnFits, freezeIsKept, valueFits } from './tableRules';
import { validateItem } from './validate';

/**
 * What a transaction would do to the library, or why it is refused. Pure: the library is not touched, the clock is the
 * transaction's own. All edits see the ones before them; a refused edit refuses the whole.
 */
export function reduce(library: Library, transaction: Transaction): Result<Change> {
  const draft = new Draft(library);
  for (const edit of transaction.edits) {
    const done = applyEdit(draft, edit, transaction.at);
    if (!done.ok) return done;
  }
  return ok(draft.toChange());
}

function applyEdit(draft: Draft, edit: Edit, at: IsoTime): Result<void> {
  switch (edit.type) {
    case 'add': {
      if (draft.get(edit.item.id)) return err('already-exists', `There is already a record ${edit.item.id}.`);
      return put(draft, edit.item);
    }
    case 'update': {
      const before = draft.get(edit.id);
      if (!before) return gone(edit.id);
      if (isOvertaken(edit, before))
        return err(
          'stale',
          `This ${before.kind} was changed elsewhere since you opened it. Nothing was overwritten; look at the newer version first.`,
        );
      return put(draft, {
        ...withFields(before, edit.set),
        ...keptKeys(before, edit.set),
        ...keptWording(before, edit.set, at),
        kind: before.kind,
        id: before.id,
        createdAt: before.createdAt,
        updatedAt: at,
      } as Item);
    }
    case 'remove': {
      const item = draft.get(edit.id);
      if (!item) return gone(edit.id);
      if (isOvertaken(edit, item))
        return err(
          'stale',
          `This ${item.kind} was changed elsewhere since you opened it. It was not deleted; look at the newer version first.`,
        );
      removeWithDependents(draft, item, at);
      return ok(undefined);
    }
    case 'merge':
      return mergeInto(draft, edit, at);
    default:
      return assertNever(edit);
  }
}

const isOvertaken = ({ basedOn }: { basedOn?: IsoTime | undefined }, { updatedAt }: Item): boolean =>
  basedOn !== undefined && basedOn !== updatedAt;

/** An article that gets another key keeps the one it had among its former ones. */
function keptKeys(before: Item, set: Record<string, unknown>): { formerKeys?: string[] } {
  const { citationKey, formerKeys } = set;
  if (before.kind !== 'article' || typeof citationKey !== 'string' || formerKeys !== undefined) return {};
  if (citationKey === before.citationKey) return {};
  return { formerKeys: keysOf(before).filter((key) => key !== citationKey) };
}

/** A claim that gets other words, or another confidence, keeps what it had with the time. */
function keptWording(
  before: Item,
  { text, formerTexts, confidence, formerConfidences }: Record<string, unknown>,
  at: IsoTime,
): Pick<Claim, 'formerTexts' | 'formerConfidences'> {
  if (before.kind !== 'claim') return {};
  const hasNewWords = typeof text === 'string' && text !== before.text && formerTexts === undefined;
  const was = before.confidence;
  return {
    ...(hasNewWords && { formerTexts: [...(before.formerTexts ?? []), { text: before.text, until: at }] }),
    ...(confidence !== undefined &&
      was &&
      formerConfidences === undefined && { formerConfidences: [...(before.formerConfidences ?? []), was] }),
  };
}

function mergeInto(draft: Draft, edit: Extract<Edit, { type: 'merge' }>, at: IsoTime): Result<void> {
  const { id, into } = edit;
  const item = draft.get(id);
  const target = draft.get(into);
  if (!item) return gone(id);
  if (!target) return gone(into);
  if (item.kind !== target.kind || id === into) return err('invalid', `A ${item.kind} cannot be merged into ${into}.`);
  if (isOvertaken(edit, item))
    return err('stale', `This ${item.kind} was changed elsewhere since you opened it. Nothing was merged; look again.`);
  const referrers = draft.referrersOf(id).filter((referrer) => referrer.id !== id);
  draft.remove(id);
  for (const referrer of referrers) {
    const next = referrer.id === into ? withoutTarget(referrer, id) : withTargetReplaced(referrer, id, into);
    const done = next ? put(draft, { ...next, updatedAt: at }) : ok(draft.remove(referrer.id));
    if (!done.ok) return done;
  }
  return ok(undefined);
}

const gone = (id: string) => err('not-found', `There is no record ${id}; it may have been deleted.`);

function withFields(item: Item, set: Record<string, unknown>): Record<string, unknown> {
  const next: Record<string, unknown> = { ...item };
  for (const [field, value] of Object.entries(set)) {
    if (value === null) delete next[field];
    else next[field] = value;
  }
  return next;
}

function put(draft: Draft, value: Item): Result<void> {
  const valid = validateItem(value);
  if (!valid.ok) return valid;
  const item = valid.value;
  const missing = targetsOf(item).find((id) => !draft.get(id));
  if (missing !== undefined) return err('not-found', `This ${item.kind} points at ${missing}, which does not exist.`);
  const broken = brokenRule(draft, item);
  if (broken) return broken;
  draft.put(item);
  return ok(undefined);
}

function removeWithDependents(draft: Draft, item: Item, at: IsoTime): void {
  draft.remove(item.id);
  for (const referrer of draft.referrersOf(item.id)) {
    const kept = withoutTarget(referrer, item.id);
    if (kept) draft.put({ ...kept, updatedAt: at });
    else removeWithDependents(draft, referrer, at);
  }
}

/** The rules that look beyond one record. */
function brokenRule(draft: Draft, item: Item): Result<never> | undefined {
  switch (item.kind) {
    case 'article':
      return citationKeyIsFree(draft, item) ?? doesNotDeriveFromItself(draft, item) ?? markedTextsStay(draft, item);
    case 'origin':
      return doesNotDeriveFromItself(draft, item);
    case 'tag':
      return tagNameIsFree(draft, item);
    case 'highlight':
      return highlightFits(draft, item);
    case 'evidence':
      return evidenceIsNew(draft, item);
    case 'relation':
      return relationIsNew(draft, item);
    case 'collection':
      return collectionIsNotInside(draft, item.id, item.parentId);
    case 'review':
      return reviewIsWhole(draft, item);
    case 'candidate':
      return candidateFits(draft, item);
    case 'decision':
      return decisionFits(draft, item);
    case 'column':
      return columnFits(draft, item);
    case 'value':
      return valueFits(draft, item);
    case 'appraisal':
      return appraisalFits(draft, item);
    case 'freeze':
      return freezeIsKept(draft, item);
    default:
      return undefined;
  }
}

function citationKeyIsFree(draft: Draft, article: Article): Result<never> | undefined {
  for (const key of keysOf(article)) {
    const owner = draft.articleWithKey(key);
    if (!owner || owner.id === article.id) continue;
    return err('already-exists', `The citation key ${key} belongs to another article. Choose another key.`);
  }
  return undefined;
}

/** A text on which something is marked belongs to the article as long as the mark does. */
function markedTextsStay(draft: Draft, article: Article): Result<never> | undefined {
  const kept = new Set(article.texts.map(({ hash }) => hash));
  const isWhole = draft.get(article.id)?.texts.every(({ hash }) => kept.has(hash)) ?? true;
  if (isWhole) return undefined;
  for (const mark of draft.referrersOf(article.id))
    if ((mark.kind === 'highlight' || mark.kind === 'statement') && !kept.has(mark.textHash))
      return err('invalid', 'A text on which something is marked cannot be taken away from its article.');
  return undefined;
}

function tagNameIsFree(draft: Draft, tag: Tag): Result<never> | undefined {
  const name = tag.name.toLowerCase();
  for (const other of draft.all('tag'))
    if (other.id !== tag.id && other.name.toLowerCase() === name)
      return err('already-exists', `There is already a tag “${other.name}”.`);
  return undefined;
}

function highlightFits(draft: Draft, { anchor, articleId, textHash }: Highlight): Result<never> | undefined {
  if (anchor.end - anchor.start !== anchor.quote.length)
    return err(
      'invalid',
      `A highlight from ${anchor.start} to ${anchor.end} cannot quote ${anchor.quote.length} characters.`,
    );
  const text = draft.get(articleId)?.texts.find(({ hash }) => hash === textHash);
  if (!text) return err('not-found', 'The text that this highlight was made on does not belong to its article.');
  if (anchor.end > text.length)
    return err('invalid', `A highlight cannot end at ${anchor.end}: the text has ${text.length} characters.`);
  return undefined;
}

function evidenceIsNew(draft: Draft, evidence: Evidence): Result<never> | undefined {
  for (const other of draft.referrersOf(evidence.fromId))
    if (
      other.kind === 'evidence' &&
      other.id !== evidence.id &&
      other.fromId === evidence.fromId &&
      other.claimId === evidence.claimId
    )
      return err(
        'already-exists',
        `This passage or note is already linked to that claim: it ${other.stance} it. Change that link instead.`,
      );
  return undefined;
}

function relationIsNew(draft: Draft, relation: Relation): Result<never> | undefined {
  const { fromClaimId, toClaimId } = relation;
  if (fromClaimId === toClaimId) return err('invalid', 'A claim cannot be related to itself.');
  for (const other of draft.referrersOf(fromClaimId)) {
    if (other.kind !== 'relation' || other.id === relation.id) continue;
    const sameWay = other.fromClaimId === fromClaimId && other.toClaimId === toClaimId;
    const otherWay = other.fromClaimId === toClaimId && other.toClaimId === fromClaimId;
    const symmetric = relation.type === 'same' || relation.type === 'contradicts';
    if (other.type === relation.type && (sameWay || (symmetric && otherWay)))
      return err('already-exists', 'These two claims are already related in this way.');
  }
  return undefined;
}

function doesNotDeriveFromItself(draft: Draft, item: Article | Origin): Result<never> | undefined {
  const seen = new Set<string>([item.id]);
  for (let above = item.derivedFromId; above !== undefined; above = draft.get(above)?.derivedFromId) {
    if (seen.has(above))
      return err('invalid', `${item.kind === 'article' ? 'An article' : 'An origin'} cannot repeat itself.`);
    seen.add(above);
  }
  return undefined;
}

function collectionIsNotInside(draft: Draft, id: string, parentId: string | undefined): Result<never> | undefined {
  const seen = new Set<string>([id]);
  for (let above = parentId; above !== undefined; above = draft.get(above as never)?.parentId as string | undefined) {
    if (seen.has(above)) return err('invalid', 'A collection cannot be inside itself.');
    seen.add(above);
  }
  return undefined;
}
