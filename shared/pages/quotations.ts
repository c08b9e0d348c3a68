import type { CheckedQuotation } from '../api';
import { getItem, type Library } from '../model/library';
import { findItem } from '../model/queries';
import type { Article, Note, TextHash } from '../model/records';
import { quotationChecker, type Comparison } from '../quotations/check';
import { quotationsIn, type Quotation } from '../quotations/parse';

/** The articles that a note quotes or is about: those whose texts a check needs. */
export function quotedArticles(library: Library, note: Note): Article[] {
  const cited = quotationsIn(note.text).flatMap(({ key }) => (key === undefined ? [] : articleOf(library, key)));
  return [...new Set([...cited, ...aboutArticles(library, note)])];
}

/** Every quotation of a note beside the stored texts. `textOf` gives a text, if it can be read. */
export function checkedQuotations(
  library: Library,
  note: Note,
  textOf: (hash: TextHash) => string | undefined,
): CheckedQuotation[] {
  const checkers = new Map<TextHash, (quote: string) => Comparison>();
  const compare = ({ texts }: Article, quote: string): Outcome => {
    let newest: Outcome | undefined;
    for (const { hash, mediaType, addedAt } of texts.toReversed()) {
      const text = textOf(hash);
      if (text === undefined) continue;
      const checker = checkers.get(hash) ?? quotationChecker(text, mediaType === 'text/markdown');
      checkers.set(hash, checker);
      const outcome = checker(quote);
      if (!newest) newest = outcome;
      else if (outcome.status === 'verbatim') return { ...newest, olderVersion: { hash, addedAt } };
      if (outcome.status === 'verbatim') return outcome;
    }
    return newest ?? { status: 'not-found', reason: 'The article has no text that can be read.' };
  };

  return quotationsIn(note.text).map((quotation) => {
    const { article, outcome } = found(library, note, quotation, compare);
    const { start, end, quote, block, locator, highlightId } = quotation;
    const highlight = highlightId && library.tables.highlight.get(highlightId);
    return {
      quote,
      citation: quotation.key ?? article?.citationKey ?? null,
      ...(locator === undefined ? {} : { locator }),
      ...outcome,
      start,
      end,
      block,
      ...(article ? { articleId: article.id } : {}),
      ...(highlightId
        ? { highlight: { id: highlightId, ...(highlight ? { quote: highlight.anchor.quote } : {}) } }
        : {}),
    };
  });
}

type Outcome = Comparison & Pick<CheckedQuotation, 'reason' | 'olderVersion'>;

function found(
  library: Library,
  note: Note,
  { key, quote }: Quotation,
  compare: (article: Article, quote: string) => Outcome,
): { article?: Article; outcome: Outcome } {
  const articles = key === undefined ? aboutArticles(library, note) : articleOf(library, key);
  if (articles.length === 0) {
    const reason = key === undefined ? 'Nothing is cited with it.' : `No article has the key ${key}.`;
    return { outcome: { status: 'not-found', reason } };
  }
  const outcomes = articles.map((article) => ({ article, outcome: compare(article, quote) }));
  const by = (status: Outcome['status']) => outcomes.find(({ outcome }) => outcome.status === status);
  const best = by('verbatim') ?? by('differs');
  if (best) return best;
  const [only] = outcomes;
  return only && key !== undefined ? only : { outcome: only?.outcome ?? { status: 'not-found' } };
}

function articleOf(library: Library, key: string): Article[] {
  const item = findItem(library, key);
  return item?.kind === 'article' ? [item] : [];
}

/** The articles a note is about, itself or through a highlight or statement. */
function aboutArticles(library: Library, { aboutIds }: Note): Article[] {
  return aboutIds.flatMap((id) => {
    const item = getItem(library, id);
    if (item?.kind === 'article') return [item];
    if (item?.kind !== 'highlight' && item?.kind !== 'statement') return [];
    return library.tables.article.get(item.articleId) ?? [];
  });
}
