import { citationOf } from '../../../shared/quotations/parse';
import { frozenLine, headOf, LEGEND, quoted, writtenRows, type TableToWrite } from './written';

/** The table as Markdown, with citations that pandoc reads and the passages as footnotes. */
export function writeMarkdown(table: TableToWrite): string {
  const { content } = table;
  const notes: string[] = [];
  const noted = (words: string): string => `[^${notes.push(words)}]`;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = writtenRows(content).map(({ title, detail, citationKey, cells }) =>
    line([
      `${escaped(title)} ${citationOf(citationKey, undefined)}${detail === '' ? '' : ` (${escaped(detail)})`}`,
      ...cells.map(
        ({ text, passages, comments }) =>
          escaped(text) +
          passages
            .map(({ locator, ...passage }) => noted(`${escaped(quoted(passage))} ${citationOf(citationKey, locator)}`))
            .join('') +
          comments.map((comment) => noted(escaped(comment))).join(''),
      ),
    ]),
  );
  const frozen = frozenLine(table);
  return [
    `# ${escaped(content.title)}`,
    ...(frozen === undefined ? [] : [frozen]),
    [
      line(['Source', ...content.columns.map((column) => escaped(headOf(column)))]),
      line(['Source', ...content.columns].map(() => '---')),
      ...rows,
    ].join('\n'),
    LEGEND,
    ...notes.map((note, at) => `[^${at + 1}]: ${note}`),
    '',
  ].join('\n\n');
}

/** Words that no sign of theirs turns into Markdown, on one line. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|@#^]/g, String.raw`\$&`);
