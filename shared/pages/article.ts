import { anchorResolver, type AnchorMatch } from '../anchoring';
import type { ArticlePage, ShownHighlight, ShownStatement } from '../api';
import type { Layout } from '../layout';
import { locatorInFile, locatorInText } from '../pdf/pages';
import type { Library } from '../model/library';
import { highlightsOf, linksFrom, namesOf, newestText, notesAbout, statementsOf, titleOf } from '../model/queries';
import type { Article, Highlight, Statement, TextHash } from '../model/records';

/** What could be read of an article's texts. */
export interface ReadTexts {
  /** The newest; without it every highlight is shown at no place. */
  readonly content: string | undefined;
  /** How the newest is laid out, if it is more than lines. */
  readonly layout?: Layout | undefined;
  /** Why it could not be read. */
  readonly problem?: string;
  /** Older ones, on which highlights were made: they say best where these are now. */
  readonly older: ReadonlyMap<TextHash, string>;
}

/** The older texts of an article on which some of its highlights were made. */
export function olderTextsMarked(library: Library, article: Article): TextHash[] {
  const newest = newestText(article)?.hash;
  const marked = new Set(
    [...highlightsOf(library, article.id), ...statementsOf(library, article.id)].map(({ textHash }) => textHash),
  );
  return [...marked].filter((hash) => hash !== newest);
}

/** Where each highlight of an article is in its newest text. The map from each older text is made once. */
export function highlightPlacer(
  content: string,
  older: ReadonlyMap<TextHash, string>,
): (highlight: Highlight) => AnchorMatch {
  const resolvers = new Map<string | undefined, ReturnType<typeof anchorResolver>>();
  return ({ textHash, anchor }) => {
    const old = older.get(textHash);
    const resolve = resolvers.get(old) ?? anchorResolver(content, old);
    resolvers.set(old, resolve);
    return resolve(anchor);
  };
}

/** Accepted statements with their places. One whose words are not surely in the text has none. */
function shownStatements(library: Library, article: Article, content: string | undefined): ShownStatement[] {
  const resolve = content === undefined ? undefined : anchorResolver(content);
  return statementsOf(library, article.id)
    .filter(({ review }) => review === 'accepted' || review === 'edited')
    .map((statement) => {
      const { speakerId, originId } = statement;
      const speaker = speakerId && library.tables.source.get(speakerId);
      const origin = originId && library.tables.origin.get(originId);
      return {
        statement,
        parts: resolve ? partsOf(statement, resolve) : [],
        ...(speaker && { speaker: { id: speaker.id, name: speaker.name, type: speaker.type } }),
        ...(origin && { origin: { id: origin.id, description: origin.description } }),
        links: linksFrom(library, statement.id),
        notes: notesAbout(library, statement.id),
      };
    });
}

function partsOf({ content }: Statement, resolve: ReturnType<typeof anchorResolver>): ShownStatement['parts'] {
  const parts = content
    .map(resolve)
    .flatMap((place) =>
      place.found === 'exact' || place.found === 'moved' ? [{ start: place.start, end: place.end }] : [],
    );
  return parts.length === content.length ? parts : [];
}

/** All that the reader shows of one article. */
export function articlePage(
  library: Library,
  article: Article,
  { content, layout, problem, older }: ReadTexts,
): ArticlePage {
  const version = newestText(article);
  const place = content === undefined ? undefined : highlightPlacer(content, older);
  const placed = (highlight: Highlight): Pick<ShownHighlight, 'place' | 'locator'> => {
    const found: AnchorMatch = place?.(highlight) ?? { found: 'lost' };
    const locator = found.found === 'lost' ? locatorInFile(highlight) : locatorInText(highlight, layout?.pages, found);
    return { place: found, ...(locator !== undefined && { locator }) };
  };
  const highlights = highlightsOf(library, article.id).map((highlight): ShownHighlight => ({
    highlight,
    ...placed(highlight),
    links: linksFrom(library, highlight.id),
    notes: notesAbout(library, highlight.id),
  }));
  const original = article.derivedFromId && library.tables.article.get(article.derivedFromId);
  return {
    article,
    ...(version && content !== undefined
      ? { text: { hash: version.hash, mediaType: version.mediaType, content, ...(layout && { layout }) } }
      : {}),
    ...(problem === undefined ? {} : { textProblem: problem }),
    highlights: highlights.sort((a, b) => startOf(a) - startOf(b)),
    statements: shownStatements(library, article, content),
    ...(original && { repeats: { id: original.id, title: titleOf(library, original) } }),
    notes: notesAbout(library, article.id).map((note) => ({ note, links: linksFrom(library, note.id) })),
    tags: namesOf(library, article.tagIds),
    collections: namesOf(library, article.collectionIds),
  };
}

/** Lost highlights sort by the place they once had. */
const startOf = ({ place, highlight }: ShownHighlight): number =>
  place.found === 'lost' ? highlight.anchor.start : place.start;
