import { EXACT, FORM, ONE_EDIT, PREFIX } from './expand';
import type { Occurrence } from './occurrences';
import type { ParsedQuery } from './parseQuery';
import { FIELDS, type Field } from './types';

const LABELS: Record<Field, string> = {
  title: 'title',
  authors: 'author',
  tags: 'tag',
  container: 'outlet',
  year: 'year',
  abstract: 'abstract',
  text: 'text',
  highlight: 'highlight',
  statement: 'statement',
  note: 'note',
  claim: 'claim',
  source: 'source',
  comment: 'comment',
  answer: 'table',
};
/** Words that are told one by one. */
const MOST_TOLD = 6;

interface Reason {
  readonly field: Field;
  readonly exact: boolean;
  readonly text: string;
}

/** Says which words of the query were found in which field, and how: `title: exact “putin”; text: “war” for “wra” (1 edit)`. */
export function explain(
  contentOf: (field: Field) => string,
  occurrences: ReadonlyMap<Field, readonly Occurrence[]>,
  { words }: ParsedQuery,
  phrases: readonly (readonly number[])[],
): string {
  const inPhrase = new Set(phrases.flat());
  const reasons: Reason[] = [];
  for (const phrase of phrases) {
    const place = bestPlace(occurrences, phrase[0]!); // phrases have two words or more
    const written = phrase.map((sought) => words[sought]?.written).join(' ');
    if (place) reasons.push({ field: place.field, exact: true, text: `“${written}”` });
  }
  words.forEach(({ written }, sought) => {
    const place = inPhrase.has(sought) ? undefined : bestPlace(occurrences, sought);
    if (!place) return;
    const found = contentOf(place.field).slice(place.start, place.end).toLowerCase();
    reasons.push({ field: place.field, exact: place.tier === EXACT, text: reasonFor(place.tier, found, written) });
  });
  return sentence(reasons);
}

function reasonFor(tier: number, found: string, written: string): string {
  if (tier === EXACT) return `“${written}”`;
  if (tier === FORM) return `“${found}”, a form of “${written}”`;
  if (tier === PREFIX) return `“${found}” begins with “${written}”`;
  return `“${found}” for “${written}” (${tier === ONE_EDIT ? '1 edit' : `${tier - ONE_EDIT + 1} edits`})`;
}

/** Where a word of the query is answered best, in the most telling field. */
function bestPlace(
  occurrences: ReadonlyMap<Field, readonly Occurrence[]>,
  sought: number,
): (Occurrence & { field: Field }) | undefined {
  let best: (Occurrence & { field: Field }) | undefined;
  for (const field of FIELDS) {
    for (const place of occurrences.get(field) ?? []) {
      if (place.sought === sought && (!best || place.tier < best.tier)) best = { ...place, field };
    }
  }
  return best;
}

/** Neighbouring reasons of one field are told together. */
function sentence(reasons: readonly Reason[]): string {
  const parts = reasons.slice(0, MOST_TOLD).map((reason, i) => {
    const before = reasons[i - 1];
    const sameField = before?.field === reason.field;
    const lead = sameField ? ', ' : `${before ? '; ' : ''}${LABELS[reason.field]}: `;
    return lead + (reason.exact && !(sameField && before.exact) ? 'exact ' : '') + reason.text;
  });
  const more = reasons.length - MOST_TOLD;
  return parts.join('') + (more > 0 ? ` and ${more} more ${more === 1 ? 'word' : 'words'}` : '');
}
