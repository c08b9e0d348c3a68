import { fullName } from '../../model/queries';
import type { CslItem, CslName } from '../../model/records';
import { fieldName } from '../fieldNames';
import type { Check, RecordProblem } from './problem';

const FIELDS = ['author', 'editor', 'translator', 'container-author', 'collection-editor'];

export const checkPeople: Check = (csl) => FIELDS.flatMap((field) => checkNames(field, namesIn(csl, field)));

const namesIn = (csl: CslItem, field: string): CslName[] => {
  const value = csl[field];
  return Array.isArray(value) ? (value as CslName[]) : []; // only names are lists
};

function checkNames(field: string, names: readonly CslName[]): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const role = fieldName(field);
  const add = (says: string, next?: readonly CslName[]) =>
    problems.push({
      check: 'people',
      field,
      says: `${role}: ${says}`,
      ...(next && {
        fix: { says: next.map(fullName).join('; ') || 'None', set: { [field]: next.length > 0 ? next : null } },
      }),
    });

  const seen = new Map(names.map((name) => [fullName(name).toLowerCase(), name]));
  if (seen.size < names.length) {
    const once = names.filter((name, at) => names.findIndex((other) => same(other, name)) === at);
    add(`${repeated(names).join(', ')} ${repeated(names).length === 1 ? 'is' : 'are'} there twice.`, once);
  }
  if (names.some(isOthers))
    add(
      '“et al.” or “others” stands there as a person.',
      names.filter((name) => !isOthers(name)),
    );
  const joined = names.find((name) => /\s(?:and|&|und|et)\s/i.test(name.family ?? '') || /;/.test(fullName(name)));
  if (joined) add(`“${fullName(joined)}” may be more than one person.`);
  const shouted = names.filter((name) => name.literal === undefined && isShouted(fullName(name)));
  if (shouted.length > 0)
    add(
      `${shouted.map(fullName).join(', ')} ${shouted.length === 1 ? 'is' : 'are'} written in capitals.`,
      names.map((name) => (shouted.includes(name) ? quietName(name) : name)),
    );
  return problems;
}

const same = (a: CslName, b: CslName): boolean => fullName(a).toLowerCase() === fullName(b).toLowerCase();

const repeated = (names: readonly CslName[]): string[] => [
  ...new Set(names.filter((name, at) => names.findIndex((other) => same(other, name)) !== at).map(fullName)),
];

const isOthers = (name: CslName): boolean =>
  /^(?:et\.? al\.?|others|and others|u\. ?a\.)$/i.test(fullName(name).trim());

/** Initials are always capitals, so that a longer word decides. */
const isShouted = (text: string): boolean => /\p{Lu}{4,}/u.test(text) && !/\p{Ll}/u.test(text);

function quietName(name: CslName): CslName {
  const quiet = (text: string) => text.replace(/\p{L}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return {
    ...name,
    ...(name.family !== undefined && { family: quiet(name.family) }),
    ...(name.given !== undefined && { given: quiet(name.given) }),
  };
}
