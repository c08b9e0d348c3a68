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

/** Units of a question that a sentence or a name repeats. */
const REPEATED = 80;

/** A question as a sentence can say it: cut between words where it is long. */
export function brief(query: string): string {
  if (query.length <= REPEATED) return query;
  const head = query.slice(0, REPEATED).replace(/[\uD800-\uDBFF]$/, '');
  const words = head.replace(/\s+\S*$/, '');
  return `${words.length > REPEATED / 2 ? words : head}…`;
}

/** Units before the first marked word that leave it in sight in a narrow list. */
const LEAD = 70;

/** A snippet as a row shows it: when its first marked word stands far in, from some words before that one. */
export function inSight({ snippet, ranges }: Pick<Hit, 'snippet' | 'ranges'>): Pick<Hit, 'snippet' | 'ranges'> {
  const first = ranges[0]?.[0] ?? 0;
  if (first <= LEAD) return { snippet, ranges };
  const from = first - LEAD / 2;
  const space = snippet.slice(from, first).search(/\s\S/);
  const cut = space < 0 ? first : from + space + 1;
  const lead = '… ';
  const moved = ranges.map(([start, end]): [number, number] => [start - cut + lead.length, end - cut + lead.length]);
  return { snippet: lead + snippet.slice(cut), ranges: moved };
}

/** Where the hit that was gone to stands when others have come in above it, or some are gone. The first is whichever is best. */
export function stillAt(active: number, before: readonly Pick<Hit, 'id'>[], now: readonly Pick<Hit, 'id'>[]): number {
  const id = active > 0 ? before[active]?.id : undefined;
  const at = id === undefined ? -1 : now.findIndex((hit) => hit.id === id);
  return at < 0 ? active : at;
}
