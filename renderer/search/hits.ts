import type { SearchAnswer } from '../../shared/api';
import { isIdOf, type Kind } from '../../shared/model/ids';
import { parseQuery } from '../../shared/query';
import type { Target } from '../app/target';

export type Hit = SearchAnswer['hits'][number];

/** Where a hit leads: the record, or the passage of its article. Undefined for what has no view of its own. */
export function targetOf(hit: Hit): Target | undefined {
  const { id, articleId, at, title, field, snippet, cell, decided, reading, claimId } = hit;
  if (isIdOf('note', id)) return { view: 'note', id, ...(at ? { at } : {}) };
  if (isIdOf('source', id)) return { view: 'source', id };
  if (isIdOf('claim', id)) return { view: 'claim', id, ...(field === 'comment' ? { words: uncut(snippet) } : {}) };
  if (cell) return { view: 'table' };
  if (decided) return { view: 'review' };
  if (reading) return { view: 'readings' };
  if (claimId) return { view: 'claim', id: claimId, words: title };
  if (isIdOf('tag', id)) return { view: 'articles', tag: title };
  if (isIdOf('collection', id)) return { view: 'articles', collection: title };
  const article = isIdOf('article', id) ? id : articleId;
  if (!article) return undefined;
  if (isIdOf('highlight', id)) return { view: 'article', id: article, highlightId: id };
  return { view: 'article', id: article, ...(at ? { at } : {}) };
}

/** A snippet as it stands in its text, without the signs of where it was cut. */
const uncut = (snippet: string): string => snippet.replace(/^… | …$/g, '');

const LABELS: Partial<Record<Kind, string>> = {
  article: 'Article',
  highlight: 'Highlight',
  statement: 'Statement',
  note: 'Note',
  claim: 'Claim',
  tag: 'Tag',
  collection: 'Collection',
  source: 'Source',
  origin: 'Origin',
  value: 'Table',
  appraisal: 'Reading',
  decision: 'Decision',
};

export const kindLabel = (kind: Kind): string => LABELS[kind] ?? kind;

/** What a question asks for: nothing yet, only fields, or words too. */
export function askedFor(query: string): 'nothing' | 'fields' | 'words' {
  const terms = parseQuery(query).clauses.flatMap(({ any }) => any);
  if (terms.some((term) => term.type !== 'filter' && /[\p{L}\p{N}]/u.test(term.text))) return 'words';
  return terms.some(({ type }) => type === 'filter') ? 'fields' : 'nothing';
}

/** A question that asks for less: without quotation marks, else without its last word. Undefined when it is one word. */
export function loosen(query: string): string | undefined {
  const words = query.trim().replace(/\s+/g, ' ').replace(/ OR$/, '');
  if (words.includes('"')) return words.replaceAll('"', '').trim() || undefined;
  const cut = words.lastIndexOf(' ');
  return cut < 0 ? undefined : words.slice(0, cut).replace(/ OR$/, '');
}
