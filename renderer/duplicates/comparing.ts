import type { DuplicateGroup } from '../../shared/api';
import { fieldInWords, inReadingOrder } from '../../shared/bibliography/fieldNames';
import { fullestRecord, type Merge } from '../../shared/model/mergeArticles';
import { plainWords } from '../../shared/model/plainTitle';
import type { Article, CslItem } from '../../shared/model/records';

/** One field of several records side by side. */
export interface ComparedField {
  readonly field: string;
  /** In the order of the records; empty where one has none. */
  readonly values: readonly string[];
  readonly differs: boolean;
}

/** All fields that one of the records has, in reading order. What no field is for is kept from all and not compared. */
export function compareFields(records: readonly CslItem[]): ComparedField[] {
  const fields = new Set(records.flatMap((csl) => Object.keys(csl)));
  fields.delete('custom');
  fields.delete('id');
  return inReadingOrder(fields).flatMap((field) => {
    const values = records.map((csl) => plainWords(fieldInWords(csl, field)));
    if (values.every((value) => value === '')) return [];
    return [{ field, values, differs: new Set(values.map(folded)).size > 1 }];
  });
}

const folded = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Where each field is taken from unless the user says otherwise: the record that stays, else the first that has it. */
export function defaultChoice({ values }: ComparedField, keep: number): number {
  return values[keep] === '' ? values.findIndex((value) => value !== '') : keep;
}

/** The record that stays: the one on which most hangs, then the fullest, then the oldest. */
export function recordToKeep(group: DuplicateGroup): number {
  const weights = group.map(({ article, counts }) => [
    Object.values(counts).reduce((sum, count) => sum + count, 0) + article.texts.length,
    Object.keys(article.csl).length,
  ]);
  const better = (a: number, b: number) => {
    const [first = [], second = []] = [weights[a], weights[b]];
    const byWeight = (second[0] ?? 0) - (first[0] ?? 0) || (second[1] ?? 0) - (first[1] ?? 0);
    return byWeight || ((group[a]?.article.createdAt ?? '') < (group[b]?.article.createdAt ?? '') ? -1 : 1);
  };
  return [...group.keys()].sort(better)[0] ?? 0;
}

/** The merge of a group as it is done without anybody looking: of each field the first that has it, from the one that stays. */
export function mergeUnseen(group: DuplicateGroup): Merge {
  const at = recordToKeep(group);
  const articles = group.map(({ article }) => article);
  const keep = articles[at] ?? firstOf(articles);
  const others = articles.filter((article) => article !== keep);
  return { keep, others, csl: fullestRecord([keep.csl, ...others.map(({ csl }) => csl)]) };
}

/** The merge of the chosen records, each compared field taken from the record that was chosen for it. */
export function mergeChosen(
  articles: readonly Article[],
  keep: Article,
  fields: readonly ComparedField[],
  choices: Readonly<Record<string, number>>,
): Merge {
  const others = articles.filter((article) => article !== keep);
  const csl = fullestRecord([keep.csl, ...others.map((other) => other.csl)]);
  for (const compared of fields) {
    const at = choices[compared.field] ?? defaultChoice(compared, articles.indexOf(keep));
    const value = articles[at]?.csl[compared.field];
    if (value === undefined) delete csl[compared.field];
    else csl[compared.field] = value;
  }
  return { keep, others, csl };
}

function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('A group of duplicates is never empty.');
  return first;
}
