import { anchorResolver } from '../anchoring';
import type { ClaimPage, ShownEvidence } from '../api';
import type { ArticleId } from '../model/ids';
import { getItem, type Library } from '../model/library';
import { evidenceFor, newestText, notesAbout, relationsOf, sourceLine, titleOf } from '../model/queries';
import { claimStanding } from './claimStanding';
import { independenceOf } from './independence';
import type { Anchor, Claim, Evidence, Highlight, Statement, TextHash } from '../model/records';

/** How much of the text stands before and after a quoted passage, in UTF-16 units at most. */
const CONTEXT = 200;

/** A claim with its evidence, each passage in context. `textOf` gives the text that the passage was marked on, if it can be read. */
export function claimPage(library: Library, claim: Claim, textOf: (hash: TextHash) => string | undefined): ClaimPage {
  const resolverOf = resolvers(library, textOf);
  const evidence = evidenceFor(library, claim.id).flatMap((one) => shownEvidence(library, one, textOf) ?? []);
  return {
    claim,
    evidence,
    independence: independenceOf(library, evidence),
    standing: claimStanding(library, claim, evidence, (from) => standsIn(from, resolverOf)),
    relations: relationsOf(library, claim.id).flatMap((relation) => {
      const other = library.tables.claim.get(
        relation.fromClaimId === claim.id ? relation.toClaimId : relation.fromClaimId,
      );
      return other ? [{ relation, other }] : [];
    }),
    notes: notesAbout(library, claim.id),
  };
}

type Resolver = ReturnType<typeof anchorResolver>;

/** Finds passages in the newest text of an article; each text is prepared once. */
function resolvers(
  library: Library,
  textOf: (hash: TextHash) => string | undefined,
): (id: ArticleId) => Resolver | undefined {
  const known = new Map<ArticleId, Resolver | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const article = library.tables.article.get(id);
    const version = article && newestText(article);
    const text = version && textOf(version.hash);
    const resolver = text === undefined ? undefined : anchorResolver(text);
    known.set(id, resolver);
    return resolver;
  };
}

/** A text that cannot be read proves nothing. */
function standsIn(from: ShownEvidence['from'], resolverOf: (id: ArticleId) => Resolver | undefined): boolean {
  if (from.kind === 'note') return true;
  const resolve = resolverOf(from.articleId);
  if (!resolve) return true;
  const anchors = from.kind === 'highlight' ? [from.anchor] : from.content;
  return anchors.every((anchor) => ['exact', 'moved'].includes(resolve(anchor).found));
}

function shownEvidence(
  library: Library,
  evidence: Evidence,
  textOf: (hash: TextHash) => string | undefined,
): ShownEvidence | undefined {
  const from = getItem(library, evidence.fromId);
  if (from?.kind === 'note') return { evidence, from };
  if (from?.kind !== 'highlight' && from?.kind !== 'statement') return undefined;
  const article = library.tables.article.get(from.articleId);
  const anchor = from.kind === 'highlight' ? from.anchor : from.content[0];
  return {
    evidence,
    from,
    ...(article && {
      article: {
        id: article.id,
        title: titleOf(library, article),
        citationKey: article.citationKey,
        detail: sourceLine(article),
      },
    }),
    ...factsOf(library, from),
    ...(anchor && { passage: inContext(textOf(from.textHash), anchor) }),
  };
}

function factsOf(library: Library, from: Highlight | Statement): Pick<ShownEvidence, 'speaker' | 'origin'> {
  const origin = from.originId && library.tables.origin.get(from.originId);
  const speakerId = from.kind === 'statement' ? from.speakerId : undefined;
  const speaker = speakerId && library.tables.source.get(speakerId);
  return {
    ...(speaker && { speaker: { id: speaker.id, name: speaker.name, type: speaker.type } }),
    ...(origin && { origin: { id: origin.id, description: origin.description } }),
  };
}

function inContext(
  text: string | undefined,
  { quote, prefix, suffix, start, end }: Anchor,
): NonNullable<ShownEvidence['passage']> {
  if (text?.slice(start, end) !== quote) return { before: prefix, quote, after: suffix };
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    before: start > CONTEXT ? `…${before.replace(/^\S*\s/, '')}` : before,
    quote,
    after: end + CONTEXT < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}
