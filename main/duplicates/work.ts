import { fullName } from '../../shared/model/queries';
import type { CslItem, CslName } from '../../shared/model/records';
import { plainTitle } from '../../shared/model/plainTitle';

/** What is compared of a work, as it was written; what is not known is left out or empty. */
export interface Work {
  readonly id: string;
  readonly title?: string;
  /** One name each, in any of the usual writings: `Holm, Ada`, `Holm A`, `A. Holm`. */
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly doi?: string;
  readonly isbn?: string;
  readonly pmid?: string;
  readonly abstract?: string;
}

/** A record in CSL-JSON fields as a work to compare. */
export function workOf(id: string, csl: CslItem): Work {
  const text = (field: string) => {
    const value = csl[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const year = Number(csl.issued?.['date-parts']?.[0]?.[0] ?? /\b\d{4}\b/.exec(csl.issued?.raw ?? '')?.[0]);
  const fields = {
    title: plainTitle(csl),
    authors: (csl.author ?? csl.editor)?.map(written),
    year: Number.isNaN(year) ? undefined : year,
    container: csl['container-title'],
    volume: text('volume'),
    issue: text('issue'),
    pages: text('page'),
    doi: csl.DOI,
    isbn: text('ISBN'),
    pmid: text('PMID'),
    abstract: csl.abstract,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { id, ...(Object.fromEntries(known) as Omit<Work, 'id'>) }; // the same fields without the unknown ones
}

const written = (name: CslName): string =>
  name.family === undefined ? fullName(name) : [name.family, name.given].filter(Boolean).join(', ');

/**
 * The names in one cell: joined by `and`, by semicolons, or, as some exports of EndNote have them, by nothing at all
 * (`Tan A.Schulze A.O'Donnell C. P.`).
 */
export function splitNames(cell: string): string[] {
  const parts = cell.includes(';') ? cell.split(';') : cell.split(/\s+and\s+/i);
  return parts
    .flatMap((part) => part.split(/(?<=\p{Lu}\.)(?=\p{Lu}[\p{L}'’-]+\s)/u))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^unknown$/i.test(name));
}
