import type { Review } from '../../shared/model/records';

/** Why a word is marked: it stands in what makes a study eligible, in what rules it out, or in a search. */
export type MarkedFor = 'include' | 'exclude' | 'query';
export type Terms = ReadonlyMap<string, MarkedFor>;

/** Words that say nothing about a subject, and those of query languages. */
const EMPTY = new Set(
  'about with without from that this which their those these than then into also been were have used using between studies study published article articles english only other more less not and or near title abstract'.split(
    ' ',
  ),
);
const SHORTEST = 4;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const stem = (word: string): string => fold(word).replace(/(?:ies|es|s|y)$/, '');

/** The words to mark, by their stems. Those that rule a study out win over those that make it eligible, both over a search's. */
export function termsToMark({ criteria, searches, question }: Review): Terms {
  const terms = new Map<string, MarkedFor>();
  const put = (texts: readonly string[], why: MarkedFor) => {
    for (const word of texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [])
      if (word.length >= SHORTEST && !EMPTY.has(fold(word))) terms.set(stem(word), why);
  };
  put([question, ...searches.flatMap(({ query }) => query ?? [])], 'query');
  put(criteria.include, 'include');
  put(criteria.exclude, 'exclude');
  return terms;
}

export interface MarkedPart {
  readonly text: string;
  readonly why?: MarkedFor;
}

/** A text in its parts, those to be marked with their reason. Nothing of the text is left out. */
export function markedParts(text: string, terms: Terms): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const why = word.length >= SHORTEST ? terms.get(stem(word)) : undefined;
    if (!why) continue;
    if (index > at) parts.push({ text: text.slice(at, index) });
    parts.push({ text: word, why });
    at = index + word.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
