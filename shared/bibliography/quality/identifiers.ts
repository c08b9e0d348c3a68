import { bareDoi, isIsbn, isIssn, readDoi } from '../identifiers';
import { textOf, type Check, type RecordProblem } from './problem';

export const checkIdentifiers: Check = (csl) => [
  ...checkDoi(textOf(csl, 'DOI')),
  ...parts(textOf(csl, 'ISBN'), /[,;/]|\s(?=97[89])|\s*\([^)]*\)/)
    .filter((isbn) => !isIsbn(isbn))
    .map((isbn) => wrong('ISBN', `${isbn} is no ISBN: ${wrongDigits(isbn, [10, 13])}.`)),
  ...parts(textOf(csl, 'ISSN'), /[,;/\s]|\s*\([^)]*\)/)
    .filter((issn) => !isIssn(issn))
    .map((issn) => wrong('ISSN', `${issn} is no ISSN: ${wrongDigits(issn, [8])}.`)),
];

function checkDoi(doi: string): RecordProblem[] {
  if (doi.trim() === '') return [];
  const found = readDoi(doi);
  if (found === undefined) return [wrong('DOI', `${doi} is no DOI: one begins with 10., four digits and a stroke.`)];
  const bare = bareDoi(doi);
  // Its case stays as it is written; readDoi folds it only to compare.
  const at = bare.toLowerCase().indexOf(found);
  const clean = at < 0 ? found : bare.slice(at, at + found.length);
  if (clean === doi) return [];
  return [{ ...wrong('DOI', `${doi} is more than a DOI.`), fix: { says: clean, set: { DOI: clean } } }];
}

const wrong = (field: string, says: string): RecordProblem => ({ check: 'identifiers', field, says });

const parts = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function wrongDigits(text: string, counts: readonly number[]): string {
  const { length } = text.replace(/[^\dXx]/g, '');
  return counts.includes(length) ? 'its check digit is wrong' : `it has ${length} digits, not ${counts.join(' or ')}`;
}
