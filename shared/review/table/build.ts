import { fresh, newEvidence, transact, type Maker } from '../../model/actions';
import { add, update, type Edit, type Transaction } from '../../model/edits';
import type { ArticleId, ClaimId, HighlightId, ReviewId, TableId } from '../../model/ids';
import { STANCES, type Column, type Highlight, type Stance, type Table, type Value } from '../../model/records';
import type { ColumnOption, ColumnType, Level } from '../../model/tableRecords';
import { err, ok, type Result } from '../../result';
import type { CellBases, CellValue, TableColumn } from './content';

export const newTable = (maker: Maker, reviewId: ReviewId, title: string): Table => ({
  reviewId,
  title,
  ...fresh(maker, 'table'),
});

/** Judgements to begin with, named as in the tools of Cochrane (RoB 2). */
const JUDGEMENTS: Readonly<Record<Level, string>> = {
  low: 'Low',
  some: 'Some concerns',
  high: 'High',
  unclear: 'Unclear',
};
export const FIRST_JUDGEMENTS: readonly ColumnOption[] = Object.entries(JUDGEMENTS).map(([key, name]) => ({
  ...{ key, name },
  level: key as Level, // of the table above
}));

/** What RoB 2 asks of a randomised trial (Sterne et al. 2019), a column each. */
export const ROB2_DOMAINS = [
  'Bias from randomisation',
  'Bias from deviations from the intervention',
  'Bias from missing data',
  'Bias in measuring the outcome',
  'Bias in selecting the result',
  'Overall risk of bias',
] as const;

export interface ColumnFields {
  readonly name: string;
  readonly type: ColumnType;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
  /** Names of what can be chosen; judgements without any get those of RoB 2. */
  readonly options?: readonly ColumnOption[] | undefined;
  readonly claimId?: ClaimId | undefined;
  readonly many?: boolean | undefined;
}

/** A column at the end of a table, or at `place`. */
export function newColumn(
  maker: Maker,
  tableId: TableId,
  { name, type, help, unit, options, claimId, many }: ColumnFields,
  place: number,
): Column {
  const own = type === 'judgement' && !options?.length ? FIRST_JUDGEMENTS : options;
  return {
    ...{ tableId, name, type, place },
    ...(help && { help }),
    ...(unit && { unit }),
    ...(own && own.length > 0 && { options: [...own] }),
    ...(claimId && { claimId }),
    ...(many && { many }),
    ...fresh(maker, 'column'),
  };
}

/** Choices of these names, under keys of their own; those that are there already keep their keys. */
export function optionsNamed(names: readonly string[], before: readonly ColumnOption[] = []): ColumnOption[] {
  const taken = new Set(before.map(({ key }) => key));
  return names.map((name) => {
    const known = before.find((option) => option.name === name);
    if (known) return known;
    let key = name.slice(0, 80);
    for (let number = 2; taken.has(key); number += 1) key = `${name.slice(0, 80)} ${number}`;
    taken.add(key);
    return { key, name };
  });
}

export const placeAfter = (columns: readonly { place: number }[]): number =>
  Math.max(0, ...columns.map(({ place }) => place)) + 1;

/** Exchanges the places of two columns. */
export const exchangePlaces = (maker: Maker, a: Column, b: Column): Transaction =>
  transact(maker, `Move the column “${shortened(a.name)}”`, [
    update<Column>(a.id, { place: b.place }, a.updatedAt),
    update<Column>(b.id, { place: a.place }, b.updatedAt),
  ]);

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words);

/** What a person typed, as the column keeps it: `invalid` says what would fit. */
export function readAnswer(
  column: Pick<TableColumn, 'name' | 'type' | 'options'>,
  typed: string,
): Result<string | number> {
  const text = typed.trim();
  if (text === '') return err('invalid', 'There is no answer yet.');
  switch (column.type) {
    case 'text':
      return ok(text);
    case 'number': {
      const number = readNumber(text);
      return number === undefined ? err('invalid', `“${text}” is not a number, as 12 or 3.5.`) : ok(number);
    }
    case 'claim': {
      const stance = STANCES.find((each) => each === text.toLowerCase());
      return stance ? ok(stance) : err('invalid', `“${text}” is no stance. Say ${STANCES.join(', ')}.`);
    }
    case 'choice':
    case 'judgement': {
      const plain = text.toLowerCase();
      const option =
        column.options?.find(({ key }) => key === text) ??
        column.options?.find(({ name }) => name.toLowerCase() === plain);
      const names = column.options?.map(({ name }) => name).join(', ') ?? '';
      return option
        ? ok(option.key)
        : err('invalid', `“${text}” cannot be chosen in “${column.name}”. It has ${names}.`);
    }
  }
}

/** A number as people write it: 1,234.5 and 1 234.5 as well as 1234.5; `-`, `−`. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(?:\D|$))/g, '');
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** What a passage offers as the answer, to be confirmed: its words, the first number in it, the choice that it names. */
export function answerIn(column: Pick<TableColumn, 'type' | 'options'>, quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  if (column.type === 'text') return words;
  if (column.type === 'number') return /[-−]?\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?/.exec(words)?.[0] ?? '';
  const lower = words.toLowerCase();
  return column.options?.find(({ name }) => lower.includes(name.toLowerCase()))?.key ?? '';
}

/** One answer that is put into a cell. */
export interface Filling {
  readonly column: Pick<TableColumn, 'id' | 'name' | 'type' | 'claimId'>;
  readonly articleId: ArticleId;
  readonly title: string;
  /** As `readAnswer` gives it; undefined when it is not reported. */
  readonly content?: string | number | undefined;
  readonly comment?: string | undefined;
  readonly passageIds?: readonly HighlightId[];
  /** A passage that is not highlighted yet. */
  readonly newHighlight?: Highlight | undefined;
  /** What the cell holds already. */
  readonly values: readonly CellValue[];
  readonly bases: CellBases;
}

/** Puts an answer into a cell, one step. The same answer from another passage comes to rest on both, with both remarks. */
export function fillCell(maker: Maker, filling: Filling): Transaction {
  const { column, articleId, title, content, comment, newHighlight, values, bases } = filling;
  const passageIds = [...(filling.passageIds ?? []), ...(newHighlight ? [newHighlight.id] : [])];
  const edits: Edit[] = newHighlight ? [add(newHighlight)] : [];
  const same = values.find(
    (value) => value.content === content && Boolean(value.notReported) === (content === undefined),
  );
  if (column.claimId && content !== undefined)
    for (const fromId of passageIds)
      edits.push(add(newEvidence(maker, { fromId, claimId: column.claimId, stance: content as Stance }))); // read by readAnswer
  else if (same) {
    const ids = [...new Set([...same.passages.map(({ id }) => id), ...passageIds])] as HighlightId[]; // values rest on highlights only
    const remarks = [...new Set([...(same.comment?.split(' / ') ?? []), comment])].join(' / ');
    const set = { passageIds: ids, ...(comment && { comment: remarks }) };
    edits.push(update<Value>(same.id as Value['id'], set, bases[same.id])); // not of a claim
  } else
    edits.push(
      add({
        ...{ columnId: column.id, articleId, passageIds },
        ...(content === undefined ? { notReported: true as const } : { content }),
        ...(comment && { comment }),
        ...fresh(maker, 'value'),
      }),
    );
  return transact(maker, `Fill “${shortened(column.name)}” of “${shortened(title)}”`, edits);
}
