import { anchorResolver } from '../anchoring';
import type { ArticlePage, ShownHighlight } from '../api';
import type { Library } from '../model/library';
import { highlightsOf, linksFrom, namesOf, newestText, notesAbout } from '../model/queries';
import type { Article } from '../model/records';

/**
 * All that the reader shows of one article. `content` is its newest text; without it every highlight is shown at no place,
 * and `textProblem` says why.
 */
export function articlePage(
  library: Library,
  article: Article,
  content: string | undefined,
  textProblem?: string,
): ArticlePage {
  const version = newestText(article);
  const resolve = content === undefined ? undefined : anchorResolver(content);
  const highlights = highlightsOf(library, article.id).map((highlight): ShownHighlight => ({
    highlight,
    place: resolve?.(highlight.anchor) ?? { found: 'lost' },
    links: linksFrom(library, highlight.id),
    notes: notesAbout(library, highlight.id),
  }));
  return {
    article,
    ...(version && content !== undefined
      ? { text: { hash: version.hash, mediaType: version.mediaType, content } }
      : {}),
    ...(textProblem === undefined ? {} : { textProblem }),
    highlights: highlights.sort((a, b) => startOf(a) - startOf(b)),
    notes: notesAbout(library, article.id).map((note) => ({ note, links: linksFrom(library, note.id) })),
    tags: namesOf(library, article.tagIds),
    collections: namesOf(library, article.collectionIds),
  };
}

/** Lost highlights sort by the place they once had. */
const startOf = ({ place, highlight }: ShownHighlight): number =>
  place.found === 'lost' ? highlight.anchor.start : place.start;
