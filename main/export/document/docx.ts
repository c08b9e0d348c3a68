import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Block, Inline, Look } from './manuscript';
import type { Manuscript } from './types';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
const DEEPEST = 8;
/** Grounds light enough for black words; the words say the same. */
const TONES = { low: 'D0E8D0', some: 'F7E6A6', high: 'F6D3CD', unclear: 'E2DFD9' } as const;
/** Twentieths of a point: half an inch. */
const INDENT = 720;

/** A Word document: footnotes of its own, headings, and a paragraph style "Bibliography" with a hanging indent. */
export async function writeDocx({
  title,
  language,
  blocks,
  references,
  referencesTitle,
  landscape,
}: Manuscript): Promise<Uint8Array> {
  const writer = new DocxWriter();
  const body = writer.blocks(blocks);
  const list = references.map((entry) => new Paragraph({ style: 'Bibliography', children: writer.runs(entry) }));
  const heading =
    list.length > 0
      ? [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(referencesTitle)] })]
      : [];
  const document = new Document({
    title,
    creator: 'Commonplace',
    styles: {
      default: { document: { run: { font: 'Georgia', size: 24, language: { value: language } } }, ...outline },
      paragraphStyles: [
        {
          id: 'Bibliography',
          name: 'Bibliography',
          basedOn: 'Normal',
          quickFormat: true,
          paragraph: { indent: { left: INDENT, hanging: INDENT }, spacing: { after: 120 } },
        },
        { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: INDENT, right: INDENT } } },
      ],
    },
    numbering: { config: [{ reference: 'ordered', levels: levels(LevelFormat.DECIMAL) }] },
    footnotes: writer.footnotes,
    sections: [
      {
        ...(landscape && { properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } } }),
        children: [...body, ...heading, ...list],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Half points. */
const HEADING_SIZES = [36, 30, 26, 24, 24, 24] as const;
/** A heading is one for outlines and screen readers by its level, not by its looks. */
const outline = Object.fromEntries(
  HEADING_SIZES.map((size, level) => [
    `heading${level + 1}`,
    {
      run: { font: 'Georgia', size, bold: true, color: '1C1917' },
      paragraph: { outlineLevel: level, keepNext: true, spacing: { before: 320, after: 120 } },
    },
  ]),
);

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat]) =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format,
    text: `%${level + 1}.`,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT / 2 } } },
  }));

class DocxWriter {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  private lastNote = 0;
  private lastList = 0;

  blocks(blocks: readonly Block[], options: IParagraphOptions = {}): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.block(block, options));
  }

  private block(block: Block, options: IParagraphOptions, depth = 0): (Paragraph | Table)[] {
    const paragraph = (more: IParagraphOptions) => new Paragraph({ spacing: { after: 160 }, ...options, ...more }); // options only add up
    switch (block.type) {
      case 'heading':
        return [
          new Paragraph({ heading: HEADINGS[block.level - 1] ?? HEADINGS[5], children: this.runs(block.children) }),
        ];
      case 'paragraph':
      case 'reference':
        return [paragraph({ children: this.runs(block.children) })];
      case 'quote':
        return this.blocks(block.blocks, { ...options, style: 'Quote' });
      case 'list': {
        this.lastList += 1;
        const instance = this.lastList;
        const level = Math.min(depth, DEEPEST);
        const mark: IParagraphOptions = block.ordered
          ? { numbering: { reference: 'ordered', level, instance } }
          : { bullet: { level } };
        return block.items.flatMap((item) =>
          item.flatMap((inner, at) =>
            inner.type === 'list'
              ? this.block(inner, options, depth + 1)
              : this.block(
                  inner,
                  at === 0 ? { ...options, ...mark } : { ...options, indent: { left: INDENT * (level + 1) } },
                ),
          ),
        );
      }
      case 'code':
        return block.text
          .split('\n')
          .map((line) => paragraph({ spacing: { after: 0 }, children: [run(line, { code: true })] }));
      case 'rule':
        return [paragraph({ thematicBreak: true })];
      case 'table':
        return [this.table(block), new Paragraph({ spacing: { after: 0 } })]; // tables have no space below
    }
  }

  private table({ rows, align = [] }: Block & { type: 'table' }): Table {
    const cellOf = (cell: readonly Inline[], row: number, column: number): TableCell => {
      const alignment = align[column];
      const children = this.runs(row === 0 ? bold(cell) : cell);
      return new TableCell({ children: [new Paragraph({ ...(alignment && { alignment }), children })] });
    };
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (cells, at) =>
          new TableRow({
            tableHeader: at === 0,
            children: cells.map((cell, column) => cellOf(cell, at, column)),
          }),
      ),
    });
  }

  runs(inlines: readonly Inline[]): ParagraphChild[] {
    return inlines.map((inline): ParagraphChild => {
      switch (inline.type) {
        case 'text':
          return run(inline.text, inline.look);
        case 'break':
          return new TextRun({ break: 1 });
        case 'link':
          return new ExternalHyperlink({ link: inline.href, children: this.runs(inline.children) });
        case 'note': {
          this.lastNote += 1;
          const id = this.lastNote;
          this.footnotes[String(id)] = {
            children: [new Paragraph({ children: [new TextRun(' '), ...this.runs(inline.children)] })],
          };
          return new FootnoteReferenceRun(id);
        }
      }
    });
  }
}

const bold = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((inline) => (inline.type === 'text' ? { ...inline, look: { ...inline.look, bold: true } } : inline));

function run(text: string, { italic, bold, strike, code, underline, smallCaps, raised, tone }: Look): TextRun {
  return new TextRun({
    text,
    ...(italic && { italics: true }),
    ...(bold && { bold: true }),
    ...(strike && { strike: true }),
    ...(code && { font: 'Courier New' }),
    ...(underline && { underline: {} }),
    ...(smallCaps && { smallCaps: true }),
    ...(raised === 'sup' && { superScript: true }),
    ...(raised === 'sub' && { subScript: true }),
    ...(tone && { shading: { type: ShadingType.CLEAR, fill: TONES[tone] } }),
  });
}
