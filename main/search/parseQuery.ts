import { parseQuery as parse, type Clause, type Filter } from '../../shared/query';
import { wordsOf } from './words';

/** A word to look for, folded, and as it was typed. */
export interface QueryWord {
  readonly word: string;
  readonly written: string;
  /** In quotation marks: this word only, no other form and no misspelling. */
  readonly exact: boolean;
  /** Documents without it do not match: it stands in a phrase to which there is no other. */
  readonly needed: boolean;
  /** Words joined by OR have the same number. */
  readonly group: number;
}

export interface FilterClause {
  readonly not: boolean;
  readonly any: readonly Filter[];
}

export interface ParsedQuery {
  /** Each word once, in order. */
  readonly words: readonly QueryWord[];
  /** Runs of two or more words, of each list one must stand side by side; their words are also in `words`. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
  /** Runs of one or more words that must not stand side by side. */
  readonly excluded: readonly (readonly string[])[];
  readonly filters: readonly FilterClause[];
  /** What could not be taken as it was written, for the person to read. */
  readonly notes: readonly string[];
}

/** Distinct words that are looked for; words or phrases that are excluded; filters. Nobody types more, and each costs its time. */
const MOST = 64;

/** Reads a query (see shared/query) into folded words. */
export function parseQuery(query: string): ParsedQuery {
  const { clauses, notes } = parse(query);
  const words = new Map<string, QueryWord>();
  const phrases: string[][][] = [];
  const excluded: string[][] = [];
  const filters: FilterClause[] = [];
  let groups = 0;
  let filterCount = 0;
  const tooMany = new Set<string>();

  const take = ({ any }: Clause): void => {
    const runs: string[][] = [];
    const joined = any.length > 1;
    groups += 1;
    for (const term of any) {
      if (term.type === 'filter') continue;
      const part = wordsOf(term.text);
      const exact = term.type === 'phrase';
      if (exact) runs.push(part.map(({ word }) => word));
      for (const { word, written } of part) {
        const known = words.get(word);
        if (!known && words.size >= MOST) tooMany.add('words were looked for');
        else if (!known || (exact && !known.exact))
          words.set(word, { word, written, exact, needed: exact && !joined, group: known?.group ?? groups });
        if (!joined) groups += 1;
      }
    }
    // A phrase or a word may do: then no phrase must.
    if (runs.some((run) => run.length > 1) && runs.length === any.length)
      phrases.push(runs.filter((run) => run.length > 0));
  };

  for (const clause of clauses) {
    const asked = clause.any.flatMap((term) => (term.type === 'filter' ? [term.filter] : []));
    if (asked.length > 0) {
      const any = asked.slice(0, MOST - filterCount);
      filterCount += any.length;
      if (any.length < asked.length) tooMany.add('filters were heeded');
      if (any.length > 0) filters.push({ not: clause.not, any });
    } else if (!clause.not) take(clause);
    else
      for (const term of clause.any) {
        const run = term.type === 'filter' ? [] : wordsOf(term.text).map(({ word }) => word);
        if (run.length > 0 && excluded.length >= MOST) tooMany.add('exclusions were heeded');
        else if (run.length > 0) excluded.push(run);
      }
  }
  const said = [...notes, ...[...tooMany].map((what) => `Only the first ${MOST} ${what}.`)];
  return { words: [...words.values()], phrases, excluded, filters, notes: said };
}
