import { plainOutlet } from '../model/plainTitle';
import type {
  ClaimMap,
  ClaimMatrix,
  EvidencePlace,
  Extent,
  MatrixLink,
  PicturedArticle,
  PicturedClaim,
  Timeline,
  TimelineStatement,
} from '../api';
import { edtfRangeOf } from '../model/dates';
import type { ArticleId } from '../model/ids';
import { getItem, type Library } from '../model/library';
import { evidenceFor, firstLine, shortAuthors, shownDate, sortableDate, statementsOf, titleOf } from '../model/queries';
import { STANCES, type Article, type Claim, type Evidence, type Item, type Statement } from '../model/records';
import { filterFor } from './rows';

/** What a filter leaves is told by the words of lists; an empty one leaves everything. */
type Passes = (item: Item) => boolean;

/** Claims and articles with the evidence that joins them. */
export function claimMatrix(library: Library, where: string): ClaimMatrix {
  const passes = filterFor(library, where);
  const claims: PicturedClaim[] = [];
  const links: MatrixLink[] = [];
  const articles = new Map<ArticleId, Article>();
  for (const claim of library.tables.claim.values()) {
    const isMeant = passes(claim);
    const shown = evidenceFor(library, claim.id).flatMap(
      (evidence) => linkOf(library, evidence, isMeant ? () => true : passes) ?? [],
    );
    if (!isMeant && shown.length === 0) continue;
    claims.push(picturedClaim(library, claim));
    for (const link of shown) {
      links.push(link);
      const article = link.articleId && library.tables.article.get(link.articleId);
      if (article) articles.set(article.id, article);
    }
  }
  return { claims, links, articles: [...articles.values()].map((article) => picturedArticle(library, article)) };
}

const isAccepted = ({ review }: Statement): boolean => review === 'accepted' || review === 'edited';

function linkOf(library: Library, { id, claimId, fromId, stance }: Evidence, passes: Passes): MatrixLink | undefined {
  const from = getItem(library, fromId);
  const base = { id, claimId, stance };
  if (from?.kind === 'note') {
    const articleId = articleOfNote(library, from.aboutIds);
    const article = articleId && library.tables.article.get(articleId);
    if (!passes(from) && !(article && passes(article))) return undefined;
    const words = from.title?.trim() || firstLine(from.text) || 'Empty note';
    return { ...base, ...(articleId && { articleId }), words, place: { kind: 'note', id: from.id } };
  }
  if (from?.kind !== 'highlight' && from?.kind !== 'statement') return undefined;
  if (from.kind === 'statement' && !isAccepted(from)) return undefined;
  const article = library.tables.article.get(from.articleId);
  if (!article || !(passes(from) || passes(article))) return undefined;
  return { ...base, articleId: article.id, words: titleOf(library, from), place: placeOf(from) };
}

function placeOf(from: Extract<Item, { kind: 'highlight' | 'statement' }>): EvidencePlace {
  if (from.kind === 'highlight') return { kind: 'highlight', id: from.id, articleId: from.articleId };
  const [first] = from.content;
  return { kind: 'statement', id: from.id, articleId: from.articleId, start: first?.start ?? 0, end: first?.end ?? 0 };
}

/** The article that a note is about, itself or by a passage of it; none when there are several. */
function articleOfNote(library: Library, aboutIds: Extract<Item, { kind: 'note' }>['aboutIds']): ArticleId | undefined {
  const ids = new Set(
    aboutIds.flatMap((id): ArticleId[] => {
      const about = getItem(library, id);
      if (about?.kind === 'article') return [about.id];
      return about?.kind === 'highlight' || about?.kind === 'statement' ? [about.articleId] : [];
    }),
  );
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}

function picturedClaim(library: Library, { id, text, updatedAt }: Claim): PicturedClaim {
  const stances = evidenceFor(library, id).map(({ stance }) => stance);
  const counts = Object.fromEntries(STANCES.map((stance) => [stance, stances.filter((one) => one === stance).length]));
  return { id, text, updatedAt, counts: counts as PicturedClaim['counts'] }; // one entry a stance
}

function picturedArticle(library: Library, article: Article): PicturedArticle {
  const { csl, id } = article;
  return {
    id,
    title: titleOf(library, article),
    outlet: plainOutlet(csl) ?? shortAuthors(csl.author),
    issued: shownDate(csl.issued),
    sortsBy: sortableDate(csl.issued),
  };
}

/** Articles in time. `extentOf` reads EDTF; what it cannot read is left without a date. */
export function timeline(library: Library, where: string, extentOf: (edtf: string) => Extent | undefined): Timeline {
  const passes = filterFor(library, where);
  const articles = [...library.tables.article.values()].flatMap((article) => {
    const accepted = statementsOf(library, article.id).filter(isAccepted);
    const statements = passes(article) ? accepted : accepted.filter(passes);
    if (statements.length === 0 && !passes(article)) return [];
    const edtf = edtfRangeOf(article.csl.issued);
    const printed = edtf === undefined ? undefined : extentOf(edtf);
    if (statements.length === 0 && !printed) return [];
    return [
      {
        ...picturedArticle(library, article),
        importedAt: article.createdAt,
        ...(printed && { printed }),
        statements: statements.map((statement) => statementInTime(library, statement, extentOf)),
      },
    ];
  });
  return { articles };
}

function statementInTime(
  library: Library,
  statement: Statement,
  extentOf: (edtf: string) => Extent | undefined,
): TimelineStatement {
  const { id, content, speaker, speakerId, originId, said } = statement;
  const when = said?.edtf ?? (originId && library.tables.origin.get(originId)?.when);
  const extent = when === undefined || when === '' ? undefined : extentOf(when);
  return {
    id,
    speaker: (speakerId && library.tables.source.get(speakerId)?.name) ?? speaker?.quote ?? 'Nobody named',
    words: titleOf(library, statement),
    start: content[0]?.start ?? 0,
    end: content[0]?.end ?? 0,
    ...(extent && { said: extent }),
  };
}

/** Claims that pass, and those that are related to them. */
export function claimMap(library: Library, where: string): ClaimMap {
  const passes = filterFor(library, where);
  const meant = new Set(claimMatrix(library, where).claims.map(({ id }) => id));
  const relations = [...library.tables.relation.values()].filter(
    ({ fromClaimId, toClaimId }) => meant.has(fromClaimId) || meant.has(toClaimId),
  );
  for (const { fromClaimId, toClaimId } of relations) meant.add(fromClaimId).add(toClaimId);
  const claims = [...library.tables.claim.values()].filter((claim) => meant.has(claim.id) || passes(claim));
  return {
    claims: claims.map((claim) => picturedClaim(library, claim)),
    relations: relations.map(({ id, fromClaimId, toClaimId, type }) => ({
      id,
      from: fromClaimId,
      to: toClaimId,
      type,
    })),
  };
}
