import type { Transaction } from './model/edits';
import type { IsoTime, TextHash } from './model/records';
import { articles } from './sample/articles';
import * as story from './sample/build';
import { evidence, relations } from './sample/evidence';
import { origins, sources } from './sample/origins';

const namesOf = <T extends object>(record: T) => Object.keys(record) as (keyof T)[]; // no record here has more than its type

/** Sittings at the desk: when each began, in UTC, and what was done in it. */
const sittings: readonly { readonly start: IsoTime; readonly steps: readonly story.Step[] }[] = [
  {
    start: '2025-10-27T08:40:00.000Z',
    steps: [
      story.addCollection('The Long Pier'),
      story.addTags('on the record', 'unnamed source', 'reprint', 'numbers', 'dates', 'engineering'),
      story.importArticle('transcript'),
      story.importArticle('release'),
      story.importArticle('wire'),
      story.importArticle('courier'),
      story.highlight('loadedLorry'),
      story.highlight('sixteenOfSixtyTwo'),
      story.highlight('mayStandForYears'),
      story.highlight('askedInSpring'),
      story.addClaim('noLorries'),
      story.highlight('withoutDelay'),
      story.highlight('noDanger'),
      story.highlight('lowerCost'),
      story.highlight('informedInTime'),
      story.highlight('lorryWithoutLoad'),
      story.highlight('lyingSinceSpring'),
      story.highlight('whileShaving'),
      story.highlight('fourteenPiles'),
      story.highlight('reprintedConfidence'),
      story.highlight('higherCost'),
      story.highlight('councilAware'),
    ],
  },
  {
    start: '2025-10-27T13:15:00.000Z',
    steps: [
      story.importArticle('islander'),
      story.importArticle('ledger'),
      story.highlight('anotherWinter'),
      story.highlight('freightLetter'),
      story.highlight('wouldTest'),
      story.highlight('registerDate'),
      story.highlight('notUnderstood'),
      story.highlight('singleOfficial'),
      story.highlight('offer'),
      story.addClaim('sevenMonths'),
      story.addClaim('withoutDelay'),
      story.addClaim('operatorInformed'),
      story.addClaim('councilKnew'),
      story.addClaim('oneMoreWinter'),
      story.writeNote('travelling'),
      story.writeNote('reprint'),
      story.writeNote('chronology'),
    ],
  },
  {
    start: '2025-10-28T09:05:00.000Z',
    steps: [
      story.addCollection('Timber and load'),
      story.importArticle('inspection'),
      story.importArticle('loadTests'),
      story.highlight('fourteenAndTwo'),
      story.highlight('closeNow'),
      story.highlight('lossIsNotStrength'),
      story.highlight('quarterOfVariance'),
      story.highlight('neighbours'),
      story.addClaim('sixteenPiles'),
      story.addClaim('sectionIsNotStrength'),
      story.writeNote('counting'),
      story.writeNote('strength'),
    ],
  },
  {
    start: '2025-10-28T14:30:00.000Z',
    steps: [
      ...evidence.map(story.link),
      ...relations.map(story.relate),
      story.nameSources(...namesOf(sources)),
      ...namesOf(origins).map(story.traceToOrigin),
      story.judgeClaim('noLorries'),
      story.judgeClaim('sixteenPiles'),
      story.judgeClaim('sevenMonths'),
    ],
  },
];

/** Time between two actions of a sitting, in milliseconds. */
const PACE = 4 * 60_000;

/**
 * The sample library: eight short texts about one invented event, and the work of two days on them, action by action.
 * Ids and times are fixed, so that tests can name them. `hashOf` gives the SHA-256 of a text's UTF-8 bytes in hexadecimal;
 * the texts must be stored before the transactions are applied.
 */
export function sampleLibrary(hashOf: (text: string) => TextHash): { texts: string[]; transactions: Transaction[] } {
  const transactions = sittings.flatMap(({ start, steps }, sitting) =>
    steps.map(({ label, edits }, index): Transaction => {
      const at = new Date(Date.parse(start) + index * PACE).toISOString();
      return { id: `sample-${sitting + 1}-${index + 1}`, at, label, edits: edits(at, hashOf) };
    }),
  );
  return { texts: Object.values(articles).map(({ text }) => text), transactions };
}
