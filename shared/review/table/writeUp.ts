import { citationOf } from '../../quotations/parse';
import { quotationOf } from '../../quotations/write';
import { isIdOf } from '../../model/ids';
import { writtenKey } from '../../model/pandocCitations';
import { STANCES } from '../../model/records';
import { answersOf, cellIndex, passagesOf, stateOf } from './cells';
import type { CellPassage, CellValue, TableColumn, TableContent, TableRow } from './content';

/** Something that a reader would hold against what was written. */
export interface TableWeakness {
  /** The column that it is about. */
  readonly about: string;
  readonly says: string;
}

export interface WrittenUp {
  readonly title: string;
  /** Markdown with quotations that name their highlights, and citations that pandoc reads. */
  readonly markdown: string;
  readonly weakPoints: readonly TableWeakness[];
}

interface Source extends TableRow {
  readonly values: readonly CellValue[];
}

/** An outline of what the sources say: a section for each column, each answer with its words and citation in place. */
export function writeUp(content: TableContent, question: string): WrittenUp {
  const cellOf = cellIndex(content);
  const sections = content.columns.map((column) => {
    const sources = content.rows.map((row) => ({ ...row, values: cellOf(row.articleId, column.id)?.values ?? [] }));
    return { text: sectionOf(column, sources), weak: weaknessesOf(column, sources) };
  });
  return {
    title: content.title,
    markdown: `${[`# ${content.title}`, ...(question === '' ? [] : [`*${question}*`]), ...sections.map(({ text }) => text)].join('\n\n')}\n`,
    weakPoints: sections.flatMap(({ weak }) => weak),
  };
}

const answered = (column: TableColumn, { values }: Source): boolean =>
  ['answered', 'conflicting'].includes(stateOf(column, values));

function sectionOf(column: TableColumn, sources: readonly Source[]): string {
  const saying = sources.filter((source) => answered(column, source));
  const silent = sources.filter(({ values }) => stateOf(column, values) === 'not-reported');
  const isGrouped = column.type === 'claim' || column.options !== undefined;
  return [
    `## ${column.name}`,
    ...(column.help === undefined ? [] : [`*${column.help}*`]),
    ...(saying.length === 0 ? ['Nothing is known yet.'] : []),
    ...(column.type === 'number' ? rangeOf(column, saying) : []),
    ...(isGrouped ? groupsOf(column, saying) : saying.flatMap((source) => answerOf(column, source))),
    ...(silent.length === 0 ? [] : [`Not reported in ${citationsOf(silent)}.`]),
  ].join('\n\n');
}

/** The least, the middle and the greatest of numbers, over sources that give one alone. */
function rangeOf({ unit }: TableColumn, sources: readonly Source[]): string[] {
  const numbers = sources
    .flatMap(({ values }) => (values.length === 1 && typeof values[0]?.content === 'number' ? [values[0].content] : []))
    .sort((a, b) => a - b);
  if (numbers.length < 2) return [];
  const middle = ((numbers[(numbers.length - 1) >> 1] ?? 0) + (numbers[numbers.length >> 1] ?? 0)) / 2;
  const of = unit === undefined ? '' : ` ${unit}`;
  return [`${numbers.length} sources give a number, from ${numbers[0]} to ${numbers.at(-1)}${of}, median ${middle}.`];
}

/** The answer of one source with its words. */
function answerOf(column: TableColumn, { values, citationKey }: Source): string[] {
  const passages = passagesOf(values);
  const [only] = passages;
  const unit = column.unit === undefined ? '' : ` ${column.unit}`;
  const says = `${answersOf(column, values).join(' ≠ ')}${unit}`;
  const isItsWords = passages.length === 1 && only?.quote.replace(/\s+/g, ' ').trim() === says;
  const cited = citationOf(citationKey, only?.locator);
  return [...(isItsWords ? [] : [`${says} ${cited}`]), ...passages.map((passage) => quoted(passage, citationKey))];
}

/** Sources by what they answer, in the order of the column. */
function groupsOf(column: TableColumn, sources: readonly Source[]): string[] {
  const order = column.type === 'claim' ? [...STANCES] : (column.options ?? []).map(({ key }) => key);
  return order.flatMap((key) => {
    const own = sources.flatMap((source) => {
      const values = source.values.filter(({ content }) => content === key);
      return values.length > 0 ? [{ ...source, values }] : [];
    });
    const [first] = own;
    if (!first) return [];
    const name = answersOf(column, first.values.slice(0, 1)).join('');
    const heading = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
    const passages = own.flatMap(({ values, citationKey }) =>
      passagesOf(values).map((passage) => quoted(passage, citationKey)),
    );
    return [`### ${heading}`, citationsOf(own), ...passages];
  });
}

const citationsOf = (sources: readonly TableRow[]): string =>
  `[${sources.map(({ citationKey }) => `@${writtenKey(citationKey)}`).join('; ')}]`;

function quoted({ id, quote, locator }: CellPassage, citationKey: string): string {
  if (isIdOf('highlight', id)) return quotationOf(quote, citationKey, id, locator).trimEnd();
  return `> ${quote.replace(/\s+/g, ' ').trim()}\n>\n> ${citationOf(citationKey, locator)}`;
}

function weaknessesOf(column: TableColumn, sources: readonly Source[]): TableWeakness[] {
  const inState = (state: string) => sources.filter(({ values }) => stateOf(column, values) === state);
  const [missing, conflicting] = [inState('missing'), inState('conflicting')];
  const saying = sources.filter((source) => answered(column, source));
  const bare = saying.filter(({ values }) => values.some(({ passages }) => passages.length === 0));
  const high = (column.options ?? []).filter(({ level }) => level === 'high').map(({ key }) => key);
  const judged = saying.filter(({ values }) => values.some(({ content }) => high.includes(String(content))));
  const says = [
    ...conflicting.map(
      ({ citationKey, values }) => `@${citationKey} contradicts itself: ${answersOf(column, values).join(' ≠ ')}.`,
    ),
    ...(missing.length > 0 && column.type !== 'claim'
      ? [
          missing.length === sources.length
            ? 'Not looked at yet in any source.'
            : `Not looked at yet: ${keysOf(missing)} (${missing.length} of ${sources.length} sources).`,
        ]
      : []),
    ...(saying.length === 1 ? [`Only one source says anything: ${keysOf(saying)}.`] : []),
    ...(bare.length > 0 && column.type !== 'judgement'
      ? [`No passage is named for the answer of ${keysOf(bare)}.`]
      : []),
    ...(judged.length > 0 ? [`The risk of bias is high in ${keysOf(judged)}.`] : []),
  ];
  return says.map((each) => ({ about: column.name, says: each }));
}

/** More than these are counted, not named. */
const NAMED = 12;

function keysOf(sources: readonly TableRow[]): string {
  const keys = sources.slice(0, NAMED).map(({ citationKey }) => `@${citationKey}`);
  const more = sources.length - keys.length;
  return more > 0 ? `${keys.join(', ')} and ${more.toLocaleString('en')} more` : keys.join(', ');
}

/** Weak points as a note of its own, to stand beside what was written. */
export function weakPointsNote(title: string, weakPoints: readonly TableWeakness[]): string {
  const abouts = [...new Set(weakPoints.map(({ about }) => about))];
  const sections = abouts.map((about) => {
    const own = weakPoints.filter((point) => point.about === about).map(({ says }) => `- ${says}`);
    return `## ${about}\n\n${own.join('\n')}`;
  });
  return `# Weak points: ${title}\n\n${sections.join('\n\n')}\n`;
}
