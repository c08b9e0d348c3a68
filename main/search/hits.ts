import { bestOf } from './best';
import { FORM, PREFIX, type Expansion, type Tier } from './expand';
import { explain } from './explain';
import { markdownMarks, markdownWholes } from './markdownMarks';
import { closeness, occurrencesIn, withinPhrases, worth, type Answered, type Answers } from './occurrences';
import type { ParsedQuery } from './parseQuery';
import { passageOf, type Markup } from './passage';
import type { Ranked } from './rank';
import { FIELDS, type Field, type SearchHit } from './types';
import type { WordIndex } from './wordIndex';
import { WordSet } from './wordSet';

/** Fields in the order in which a passage is best shown from them: a title is shown with every hit anyway. */
const SHOWN_FIRST: readonly Field[] = [
  'text',
  'abstract',
  'highlight',
  'statement',
  'note',
  'claim',
  'comment',
  'answer',
  ...FIELDS,
];

/** Documents of the first so many are ranked anew by how closely the words of the query stand in them. */
const LOOKED_INTO = 50;
/** Of the weight, what closeness decides. */
const CLOSENESS = 0.3;

const MARKDOWN: Markup = { marksOf: markdownMarks, wholesOf: markdownWholes };

/** A document on its way to be shown. */
interface Candidate {
  readonly slot: number;
  readonly score: number;
  readonly places: ReadonlyMap<Field, readonly Answered[]>;
}

/** Chooses the best of the found documents and makes what is shown of them. */
export function bestHits(
  found: Ranked,
  limit: number,
  parsed: ParsedQuery,
  expansions: readonly (readonly Expansion[])[],
  index: WordIndex,
): SearchHit[] {
  const answers = answersOf(expansions);
  const order = parsed.words.map(({ word }) => word);
  const phrases = parsed.phrases.flat().map((phrase) => phrase.map((word) => order.indexOf(word)));
  const placesIn = placeFinder(answers, phrases, index);
  const { slots, keys } = found;
  const byKey = (a: number, b: number): number => keys[b]! - keys[a]! || slots[a]! - slots[b]!; // both are below the count
  const candidates = bestOf(found.count, parsed.words.length > 1 ? Math.max(limit, LOOKED_INTO) : limit, byKey)
    .map((i): Candidate => {
      const [slot, key] = [slots[i]!, keys[i]!]; // i is below the count
      const places = placesIn(slot);
      return { slot, places: withoutNeighbours(places), score: withCloseness(key, places, parsed.words.length) };
    })
    .sort((a, b) => b.score - a.score || a.slot - b.slot)
    .slice(0, limit);
  const words = new WordSet(answers.keys(), index.dictionary);
  return candidates.map(({ slot, score, places }) => {
    const document = index.documentAt(slot);
    const { id, kind, articleId, title } = document;
    const contents = new Map([...places.keys()].map((field) => [field, index.fieldOf(document, field) ?? '']));
    const contentOf = (field: Field): string => contents.get(field) ?? '';
    const occurrences = withoutNeighbours(
      new Map(
        [...contents].map(([field, text]) => {
          const last = places.get(field)?.at(-1)?.ordinal ?? -1;
          return [field, withinPhrases(occurrencesIn(text, answers, words, last), phrases)];
        }),
      ),
    );
    const field = fieldToShow(places) ?? SHOWN_FIRST.find((each) => index.fieldOf(document, each)) ?? 'title';
    const text = contents.get(field) ?? index.fieldOf(document, field) ?? '';
    return {
      id,
      kind,
      ...(articleId && { articleId }),
      title,
      field,
      ...passageOf(text, occurrences.get(field) ?? [], field === 'note' ? MARKDOWN : undefined),
      why: explain(contentOf, occurrences, parsed, phrases),
      score,
    };
  });
}

function withCloseness(key: number, places: Candidate['places'], words: number): number {
  const level = Math.floor(key);
  const close = Math.max(0, ...[...places.values()].map((all) => closeness(all, words)));
  return level + (key - level) * (1 - CLOSENESS + CLOSENESS * close);
}

/** A word of the library may be meant by several of the query; it answers the one it is nearest to. */
function answersOf(expansions: readonly (readonly Expansion[])[]): Answers {
  const answers = new Map<number, { sought: number; tier: Tier }>();
  expansions.forEach((words, sought) => {
    for (const { word, tier } of words) {
      if (tier < (answers.get(word)?.tier ?? Infinity)) answers.set(word, { sought, tier });
    }
  });
  return answers;
}

/** Where a document holds a word of the query itself, what is only spelt nearly so there is another word, and is not marked. */
function withoutNeighbours<T extends Answered>(occurrences: ReadonlyMap<Field, readonly T[]>): Map<Field, T[]> {
  const held = new Set([...occurrences.values()].flat().flatMap(({ tier, sought }) => (tier <= FORM ? [sought] : [])));
  const isMeant = ({ tier, sought }: T): boolean => tier <= PREFIX || !held.has(sought);
  return new Map([...occurrences].map(([field, places]) => [field, places.filter(isMeant)]));
}

/** Finds the words of a document that answer the query, by field, from what the index keeps of it. */
function placeFinder(
  answers: Answers,
  phrases: readonly (readonly number[])[],
  index: WordIndex,
): (slot: number) => Map<Field, Answered[]> {
  const marks = new Uint8Array(index.dictionary.size);
  for (const word of answers.keys()) marks[word] = 1;
  return (slot) => {
    const places = new Map<Field, Answered[]>();
    index.forEachWordOf(slot, (word, ordinal, number) => {
      if (marks[word] !== 1) return;
      const field = FIELDS[number]!; // it was written with a number of FIELDS
      const known = places.get(field);
      const place = { ordinal, ...answers.get(word)! }; // it is marked
      if (known) known.push(place);
      else places.set(field, [place]);
    });
    if (phrases.length > 0) for (const [field, all] of places) places.set(field, withinPhrases(all, phrases));
    return places;
  };
}

/** The field that answers most of the query, if any does. */
function fieldToShow(places: Candidate['places']): Field | undefined {
  const worthOf = (field: Field): number => worth(places.get(field) ?? []);
  const best = SHOWN_FIRST.reduce((one, field) => (worthOf(field) > worthOf(one) ? field : one));
  return worthOf(best) > 0 ? best : undefined;
}
