import { bestOf } from './best';
import type { Dictionary } from './dictionary';
import type { Tier } from './expand';
import { explain } from './explain';
import { closeness, occurrencesIn, withinPhrases, worth, type Answers, type Occurrence } from './occurrences';
import type { ParsedQuery } from './parseQuery';
import { passageOf } from './passage';
import type { Ranked, Sought } from './rank';
import { FIELDS, type Field, type SearchDocument, type SearchHit } from './types';
import { WordSet } from './wordSet';

/** Fields in the order in which a passage is best shown from them: a title is shown with every hit anyway. */
const SHOWN_FIRST: readonly Field[] = ['text', 'abstract', 'comment', ...FIELDS];

/** Documents of the first so many are ranked anew by how closely the words of the query stand in them. */
const LOOKED_INTO = 50;
/** Of the weight, what closeness decides. */
const CLOSENESS = 0.3;

/** Chooses the best of the found documents and makes what is shown of them. */
export function bestHits(
  found: readonly Ranked[],
  limit: number,
  parsed: ParsedQuery,
  sought: readonly Sought[],
  dictionary: Dictionary,
): SearchHit[] {
  const answers = answersOf(sought);
  const words = new WordSet(answers.keys(), dictionary);
  const order = parsed.words.map(({ word }) => word);
  const phrases = parsed.phrases.map((phrase) => phrase.map((word) => order.indexOf(word)));
  const lookedInto = parsed.words.length > 1 ? Math.max(limit, LOOKED_INTO) : limit;
  return bestOf(found, lookedInto, (a, b) => b.level - a.level || b.weight - a.weight || byId(a.document, b.document))
    .map(({ document, level, weight }) => {
      const places = [...occurrencesIn(document, answers, words)];
      const occurrences = new Map(places.map(([field, all]) => [field, withinPhrases(all, phrases)]));
      const close = Math.max(0, ...[...occurrences.values()].map((all) => closeness(all, parsed.words.length)));
      return { document, occurrences, score: level + weight * (1 - CLOSENESS + CLOSENESS * close) };
    })
    .sort((a, b) => b.score - a.score || byId(a.document, b.document))
    .slice(0, limit)
    .map(({ document, occurrences, score }) => {
      const { id, kind, articleId, title, fields } = document;
      const field = fieldToShow(occurrences);
      return {
        id,
        kind,
        ...(articleId && { articleId }),
        title,
        field,
        ...passageOf(fields[field] ?? '', occurrences.get(field) ?? []),
        why: explain(document, occurrences, parsed, phrases),
        score,
      };
    });
}

const byId = (a: SearchDocument, b: SearchDocument): number => (a.id < b.id ? -1 : 1);

/** A word of the library may be meant by several of the query; it answers the one it is nearest to. */
function answersOf(sought: readonly Sought[]): Answers {
  const answers = new Map<number, { sought: number; tier: Tier }>();
  sought.forEach(({ expansions }, i) => {
    for (const { word, tier } of expansions) {
      if (tier < (answers.get(word)?.tier ?? Infinity)) answers.set(word, { sought: i, tier });
    }
  });
  return answers;
}

/** The field that answers most of the query. */
function fieldToShow(occurrences: ReadonlyMap<Field, readonly Occurrence[]>): Field {
  const worthOf = (field: Field): number => worth(occurrences.get(field) ?? []);
  return SHOWN_FIRST.reduce((best, field) => (worthOf(field) > worthOf(best) ? field : best));
}
