import { sortableDate } from '../model/queries';
import type { CslItem } from '../model/records';
import { readDoi, readPmid } from './identifiers';
import { plainTitle, plainWords } from '../model/plainTitle';

/**
 * What makes two records the same work beyond doubt: a DOI or PubMed number in common, or the very same title, first
 * author, year, container and pages. Records of one work share one of these marks; likenesses are judged elsewhere.
 */
export function marksOfWork(csl: CslItem): string[] {
  const marks: string[] = [];
  const doi = readDoi(csl.DOI);
  if (doi !== undefined) marks.push(`doi:${doi}`);
  const pmid = readPmid(folded(csl['PMID']));
  if (pmid !== undefined) marks.push(`pmid:${pmid}`);
  const [first] = csl.author ?? csl.editor ?? [];
  const title = folded(plainTitle(csl));
  const named = folded(first?.family ?? first?.literal);
  if (title !== '' && named !== '') {
    const [year] = sortableDate(csl.issued).match(/^[^-]*/) ?? [''];
    const container = plainWords(csl['container-title'] ?? '');
    const others = [csl.type, container, csl['volume'], csl['page']].map(folded);
    marks.push(`work:${[title, named, folded(first?.given), year, ...others].join('\u0000')}`);
  }
  return marks;
}

const folded = (value: unknown): string =>
  (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
