import { anchorResolver, type AnchorMatch } from '../../../shared/anchoring';
import { getItem, type Library } from '../../../shared/model/library';
import { evidenceFor, newestText, relationsOf } from '../../../shared/model/queries';
import {
  STANCES,
  type Anchor,
  type Article,
  type Claim,
  type Evidence,
  type Highlight,
  type Note,
  type Origin,
  type Relation,
  type Source,
  type Statement,
  type TextVersion,
} from '../../../shared/model/records';
import type { Losses } from '../source';
import type { ClaimSource } from './types';

/** How much of the text stands before and after a passage, in UTF-16 units at most. */
const CONTEXT = 300;

/** A passage as it stood: what was marked, and the words around and between. `text` of the marked ones is an anchor's quote. */
export interface PassagePart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** One piece of evidence with all that it rests on. */
export interface DossierEntry {
  readonly evidence: Evidence;
  readonly from: Note | Highlight | Statement;
  readonly article?: Article;
  /** The article that this one repeats, and the one that that one repeats, and so on. */
  readonly repeats: readonly Article[];
  readonly anchors: readonly Anchor[];
  readonly passage: readonly PassagePart[];
  /** The version of the text on which the passage was marked, and whether its words could be read in it. */
  readonly version?: TextVersion;
  readonly isRead: boolean;
  /** Present when the library has a newer text of the article: where the passage is in that one. */
  readonly newer?: { readonly version: TextVersion; readonly found: AnchorMatch['found'] | 'unread' };
  readonly speaker?: Source;
  /** The event of saying and those that it repeats, nearest first. */
  readonly origins: readonly Origin[];
}

export interface Dossier {
  readonly claim: Claim;
  /** By stance, the oldest link first. */
  readonly entries: readonly DossierEntry[];
  readonly relations: readonly { readonly relation: Relation; readonly other: Claim }[];
}

/** What the user accepted about a claim. A statement that nobody has accepted is left out and said so in `lost`. */
export function dossierOf(source: ClaimSource, claim: Claim, lost: Losses): Dossier {
  const { library } = source;
  const links = evidenceFor(library, claim.id);
  const entries = STANCES.flatMap((stance) => links.filter((link) => link.stance === stance)).flatMap((evidence) => {
    const from = getItem(library, evidence.fromId);
    if (from?.kind === 'note')
      return [{ evidence, from, repeats: [], anchors: [], passage: [], isRead: true, origins: [] }];
    if (from?.kind !== 'highlight' && from?.kind !== 'statement') return [];
    if (from.kind === 'statement' && from.review !== 'accepted' && from.review !== 'edited') {
      lost.push({ id: evidence.id, field: 'statement', reason: 'It is only proposed: nobody has accepted it.' });
      return [];
    }
    return [entryOf(source, evidence, from)];
  });
  for (const { from, isRead } of entries)
    if (!isRead)
      lost.push({ id: from.id, field: 'context', reason: 'Its text cannot be read: only the kept words are written.' });
  const relations = relationsOf(library, claim.id).flatMap((relation) => {
    const other = library.tables.claim.get(
      relation.fromClaimId === claim.id ? relation.toClaimId : relation.fromClaimId,
    );
    return other ? [{ relation, other }] : [];
  });
  return { claim, entries, relations };
}

function entryOf({ library, textOf }: ClaimSource, evidence: Evidence, from: Highlight | Statement): DossierEntry {
  const article = library.tables.article.get(from.articleId);
  const anchors = from.kind === 'highlight' ? [from.anchor] : from.content;
  const text = textOf(from.textHash);
  const version = article?.texts.find(({ hash }) => hash === from.textHash);
  const newest = article && newestText(article);
  const speaker = from.kind === 'statement' && from.speakerId && library.tables.source.get(from.speakerId);
  const origin = from.originId && library.tables.origin.get(from.originId);
  return {
    evidence,
    from,
    repeats: article
      ? line(article, ({ derivedFromId }) => derivedFromId && library.tables.article.get(derivedFromId))
      : [],
    anchors,
    passage: passageOf(text, anchors),
    isRead: text !== undefined && anchors.every(({ start, end, quote }) => text.slice(start, end) === quote),
    origins: origin && origin.review !== 'rejected' ? [origin, ...originLine(library, origin)] : [],
    ...(article && { article }),
    ...(version && { version }),
    ...(speaker && { speaker }),
    ...(newest &&
      newest.hash !== from.textHash && {
        newer: { version: newest, found: placeIn(textOf(newest.hash), text, anchors) },
      }),
  };
}

const originLine = (library: Library, origin: Origin): Origin[] =>
  line(origin, ({ derivedFromId }) => derivedFromId && library.tables.origin.get(derivedFromId));

/** What a record comes from, nearest first; a ring ends where it began. */
function line<T>(first: T, next: (one: T) => T | undefined | ''): T[] {
  const found: T[] = [];
  for (let at = next(first); at && at !== first && !found.includes(at); at = next(at)) found.push(at);
  return found;
}

const WORST = ['lost', 'approximate', 'moved', 'exact'] as const;

/** Where the worst placed piece of a passage is in a newer text. */
function placeIn(
  text: string | undefined,
  old: string | undefined,
  anchors: readonly Anchor[],
): AnchorMatch['found'] | 'unread' {
  if (text === undefined) return 'unread';
  const resolve = anchorResolver(text, old);
  const found = anchors.map((anchor) => resolve(anchor).found);
  return WORST.find((one) => found.includes(one)) ?? 'lost';
}

function passageOf(text: string | undefined, anchors: readonly Anchor[]): PassagePart[] {
  const parts: PassagePart[] = [];
  const put = (words: string, isMarked = false): void => {
    if (words !== '') parts.push({ text: words, isMarked });
  };
  anchors.forEach(({ quote, prefix, suffix, start, end }, index) => {
    const before = anchors[index - 1];
    const after = anchors[index + 1];
    const isThere = text?.slice(start, end) === quote;
    if (before === undefined) put(isThere ? leading(text ?? '', start) : prefix);
    else
      put(
        isThere && before.end <= start && start - before.end <= 2 * CONTEXT
          ? (text ?? '').slice(before.end, start)
          : ' … ',
      );
    put(quote, true);
    if (after === undefined) put(isThere ? trailing(text ?? '', end) : suffix);
  });
  return parts;
}

/** The words before a place, cut at a word. */
function leading(text: string, start: number): string {
  if (start <= CONTEXT) return text.slice(0, start);
  return `…${text.slice(start - CONTEXT, start).replace(/^\S*\s/, '')}`;
}

function trailing(text: string, end: number): string {
  const words = text.slice(end, end + CONTEXT);
  return end + CONTEXT < text.length ? `${words.replace(/\s\S*$/, '')}…` : words;
}
