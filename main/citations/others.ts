import type { CslItem, CslName } from '../../shared/model/records';
import { unfinishedNames } from '../../shared/model/andOthers';

/** Stands for people who are not named: citeproc counts it as a name. Plain letters pass every output format as they are. */
const OTHERS = 'xxAndOthersxx';

/** Adds a last name that stands for the others to the lists of names that are not whole. */
export function withOthers(csl: CslItem): CslItem {
  const lists = unfinishedNames(csl).flatMap((variable) => {
    const names = csl[variable];
    return Array.isArray(names) ? [[variable, [...(names as CslName[]), { family: OTHERS }]] as const] : [];
  });
  return lists.length === 0 ? csl : { ...csl, ...Object.fromEntries(lists) };
}

/**
 * Writes a printed text with the style's "et al." in place of the name that stands for others, and of the "and" before
 * it. A style that itself cuts the names short before that one has written it already.
 */
export function othersInWords(text: string, terms: { getTerm(name: string): string }): string {
  if (!text.includes(OTHERS)) return text;
  const words = terms.getTerm('et-al');
  const and = terms.getTerm('and').replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  const joined = new RegExp(
    String.raw`\s+(?:(?:…|\\uc0\\u8230 |&amp;|&|${and})\s*)?((?:<[^>]+>|\{\\[a-z]+ )*)${OTHERS}((?:<\/[^>]+>|\})*)`,
    'gu',
  );
  const replaced = text.replace(joined, ` $1${words}$2`).replaceAll(OTHERS, words);
  return words.endsWith('.') ? replaced.replaceAll(`${words}.`, words) : replaced;
}
