import type { CheckedArgument, HistoryPage, HistoryStep, TouchedRecord } from '../api';
import type { Change } from '../model/change';
import { HISTORY_DEPTH, type History, type Step } from '../model/history';
import type { AnyId } from '../model/ids';
import { getItem, type Library } from '../model/library';
import { titleOf } from '../model/queries';
import type { Item } from '../model/records';

/** Records of one step that are named; an import of a thousand is told by their number. */
const NAMED = 6;
/** Records of one step whose names are searched. */
const SEARCHED = 100;
/** As much of a name as a line has room for, in UTF-16 units. */
const NAME_LENGTH = 120;

interface ListedStep {
  readonly step: Step;
  readonly undone: boolean;
}

/** One page of what was done, newest first, with the records that each step touched. */
export function historyPage(
  library: Library,
  history: History,
  { words, after, before, offset, limit }: CheckedArgument<'history'>,
): HistoryPage {
  const all: ListedStep[] = [
    ...history.undone.map((step) => ({ step, undone: true })),
    ...history.done.toReversed().map((step) => ({ step, undone: false })),
  ];
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const found = all.filter(
    ({ step }) =>
      (after === undefined || step.at >= after) &&
      (before === undefined || step.at < before) &&
      holds(library, step, wanted),
  );
  const oldest = history.done[0];
  return {
    total: found.length,
    items: found.slice(offset, offset + limit).map((listed) => shown(library, listed)),
    depth: HISTORY_DEPTH,
    ...(oldest && { since: oldest.at }),
  };
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function holds(library: Library, { label, change }: Step, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const names = itemsOf(change)
    .slice(0, SEARCHED)
    .map(({ item }) => titleOf(library, item));
  const text = folded([label, ...names].join(' '));
  return wanted.every((word) => text.includes(word));
}

function shown(library: Library, { step: { seq, at, label, change }, undone }: ListedStep): HistoryStep {
  const items = itemsOf(change);
  const touched = items.slice(0, NAMED).map(({ item, what }) => touchedRecord(library, item, what));
  return { seq, at, label, undone, touched, touchedCount: items.length };
}

function itemsOf({ added, updated, removed }: Change): { item: Item; what: TouchedRecord['what'] }[] {
  return [
    ...added.map((item) => ({ item, what: 'added' as const })),
    ...updated.map(({ to }) => ({ item: to, what: 'changed' as const })),
    ...removed.map((item) => ({ item, what: 'deleted' as const })),
  ];
}

function touchedRecord(library: Library, item: Item, what: TouchedRecord['what']): TouchedRecord {
  const title = titleOf(library, item).replace(/\s+/g, ' ').trim();
  const opens = placeOf(item);
  return {
    id: item.id,
    kind: item.kind,
    title: title.length > NAME_LENGTH ? `${title.slice(0, NAME_LENGTH - 1).trimEnd()}…` : title,
    what,
    ...(opens !== undefined && getItem(library, item.id) && getItem(library, opens) ? { opens } : {}),
  };
}

/** The record in whose view another is seen. */
function placeOf(item: Item): AnyId | undefined {
  switch (item.kind) {
    case 'article':
    case 'note':
    case 'claim':
    case 'tag':
    case 'collection':
      return item.id;
    case 'highlight':
    case 'statement':
      return item.articleId;
    case 'evidence':
      return item.claimId;
    case 'relation':
      return item.fromClaimId;
    case 'appraisal':
      return item.claimId;
    case 'candidate':
    case 'value':
      return item.articleId;
    case 'review':
    case 'decision':
    case 'table':
    case 'column':
    case 'freeze':
    case 'search':
    case 'source':
    case 'origin':
      return undefined;
  }
}
