import type { Block, Inline, Manuscript } from '../document';
import { frozenLine, headOf, LEGEND, quoted, writtenRows, type TableToWrite } from './written';

/** The table as a document on wide pages: numbers in its cells lead to the passages behind it. */
export function tableManuscript(table: TableToWrite): Manuscript {
  const { content } = table;
  const passages: Block[][] = [];
  const numbered = (words: readonly Inline[]): Inline => {
    const number = passages.push([{ type: 'paragraph', children: words }]);
    return { type: 'text', text: `[${number}]`, look: { raised: 'sup' } };
  };
  const rows = writtenRows(content).map(({ title, detail, citationKey, cells }) => [
    [words(title, { bold: true }), ...(detail === '' ? [] : [{ type: 'break' } as const, words(detail)])],
    ...cells.map(({ column, text, level, passages: behind, comments }) => [
      words(text, level && { tone: level }),
      ...behind.map((passage) => numbered([words(`${quoted(passage)} ${citationKey}, ${column.name}`)])),
      ...comments.map((comment) => numbered([words(`${comment} (${citationKey}, ${column.name})`, { italic: true })])),
    ]),
  ]);
  const head = ['Source', ...content.columns.map(headOf)].map((name) => [words(name, { bold: true })]);
  const frozen = frozenLine(table);
  const paragraph = (text: string): Block => ({ type: 'paragraph', children: [words(text)] });
  return {
    ...{ title: content.title, language: 'en', references: [], referencesTitle: '', landscape: true },
    blocks: [
      { type: 'heading', level: 1, children: [words(content.title)] },
      ...(frozen === undefined ? [] : [paragraph(frozen)]),
      { type: 'table', rows: [head, ...rows] },
      paragraph(LEGEND),
      ...(passages.length === 0
        ? []
        : [
            { type: 'heading', level: 2, children: [words('Passages')] } as const,
            { type: 'list', ordered: true, items: passages } as const,
          ]),
    ],
  };
}

const words = (text: string, look: Extract<Inline, { type: 'text' }>['look'] = {}): Inline => ({
  type: 'text',
  text,
  look,
});
