import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseEntry, type EntryNode } from '../../../shared/bibliography/entryMarkup';
import { parseCitations, type Citation } from '../../../shared/model/pandocCitations';

/** A piece of running text: words in a look, a link, a line break, a footnote. */
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly look: Look }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | { readonly type: 'note'; readonly children: readonly Inline[] };

export type Tone = 'low' | 'some' | 'high' | 'unclear';

export interface Look {
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly underline?: boolean;
  readonly smallCaps?: boolean;
  readonly raised?: 'sup' | 'sub';
  /** Of a judgement: its ground. */
  readonly tone?: Tone;
}

/** Of a column of a table; undefined where nothing is said. */
export type Align = 'left' | 'center' | 'right' | undefined;

export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'code'; readonly text: string }
  | {
      readonly type: 'table';
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly align?: readonly Align[];
    }
  | { readonly type: 'rule' }
  /** One entry of the list of works. */
  | { readonly type: 'reference'; readonly children: readonly Inline[] };

/** What a text says where a citation stood; the markup is that of citation entries in HTML. */
export interface CitationText {
  readonly text: string;
  readonly note?: string;
  /** The note's first words are the writer's own. */
  readonly begins?: true;
}

/** What a sentence goes on with after a citation; a note stands behind it. */
const PUNCTUATION = /^[.,;:!?…]+/u;

/** Marks the place of a citation while Markdown is read; of Unicode's private use, which no keyboard types. */
const MARK = /\ue000(\d+)\ue001/g;

/** Comments are for programs, as the link from a quotation to its highlight. */
const COMMENT = /^<!--[\s\S]*-->$/;

/** Reads Markdown into blocks, each citation replaced by its text in the order of `parseCitations`. Raw HTML is text. */
export function readManuscript(markdown: string, citations: readonly CitationText[]): Block[] {
  const marked = replaceCitations(markdown, (_citation, at) => `\ue000${at}\ue001`);
  const root = parse(marked);
  const notes = new Map<string, RootContent[]>();
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node.children);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  return new Reader(citations, notes).blocks(root.children);
}

/** As pandoc reads it, one tilde strikes nothing out. */
const parse = (markdown: string): Root =>
  unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(markdown);

/** What of Markdown a document does not have, in words, each time it comes. */
export function lossesIn(markdown: string): { field: string; reason: string }[] {
  const losses: { field: string; reason: string }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'image' || node.type === 'imageReference')
      losses.push({ field: 'picture', reason: 'Only what it is called is written.' });
    if (node.type === 'html' && !COMMENT.test(node.value))
      losses.push({ field: 'HTML', reason: 'It is written as the characters that it is.' });
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parse(markdown));
  return losses;
}

/** The same Markdown with each citation written anew. */
export function replaceCitations(markdown: string, write: (citation: Citation, at: number) => string): string {
  let done = 0;
  let text = '';
  parseCitations(markdown).forEach((citation, at) => {
    text += markdown.slice(done, citation.start) + write(citation, at);
    done = citation.end;
  });
  return text + markdown.slice(done);
}

class Reader {
  private isInNote = false;

  constructor(
    private readonly citations: readonly CitationText[],
    private readonly notes: ReadonlyMap<string, RootContent[]>,
  ) {}

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node) => this.block(node));
  }

  private block(node: RootContent): Block[] {
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', level: node.depth, children: this.inlines(node.children, {}) }];
      case 'paragraph':
        return [{ type: 'paragraph', children: this.inlines(node.children, {}) }];
      case 'blockquote':
        return [{ type: 'quote', blocks: this.blocks(node.children) }];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => this.blocks(item.children)),
          },
        ];
      case 'code':
        return [{ type: 'code', text: node.value }];
      case 'html':
        return COMMENT.test(node.value) ? [] : [{ type: 'paragraph', children: this.text(node.value, {}) }];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'table':
        return [
          {
            type: 'table',
            rows: node.children.map((row) => row.children.map((cell) => this.inlines(cell.children, {}))),
            ...(node.align && { align: node.align.map((align) => align ?? undefined) }),
          },
        ];
      default:
        return []; // definitions, which have been taken up where they are referred to
    }
  }

  private inlines(nodes: readonly PhrasingContent[], look: Look): Inline[] {
    return nodes.flatMap((node) => this.inline(node, look));
  }

  private inline(node: PhrasingContent, look: Look): Inline[] {
    switch (node.type) {
      case 'html':
        return COMMENT.test(node.value) ? [] : this.text(node.value, look);
      case 'text':
        return this.text(node.value, look);
      case 'emphasis':
        return this.inlines(node.children, { ...look, italic: true });
      case 'strong':
        return this.inlines(node.children, { ...look, bold: true });
      case 'delete':
        return this.inlines(node.children, { ...look, strike: true });
      case 'inlineCode':
        return [{ type: 'text', text: node.value, look: { ...look, code: true } }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return [{ type: 'link', href: node.url, children: this.inlines(node.children, look) }];
      case 'image':
        return this.text(node.alt ?? '', { ...look, italic: true });
      case 'footnoteReference':
        return this.footnote(this.notes.get(node.identifier) ?? []);
      default:
        return 'children' in node ? this.inlines(node.children, look) : [];
    }
  }

  /** A note within a note is no note in any format: its words stand in brackets. */
  private footnote(content: readonly RootContent[]): Inline[] {
    if (this.isInNote) return [...spaced({}), ...inBrackets(this.linesOf(content))];
    this.isInNote = true;
    const children = this.linesOf(content);
    this.isInNote = false;
    return [{ type: 'note', children }];
  }

  /** Blocks as running text, one a line: what a note may hold in every format. */
  private linesOf(nodes: readonly Nodes[]): Inline[] {
    const lines = nodes.flatMap((node) => this.lineOf(node)).filter((line) => line.length > 0);
    return lines.flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'break' }, ...line]));
  }

  private lineOf(node: Nodes): Inline[][] {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      return [this.inlines(node.children, {})];
    if (node.type === 'code')
      return node.value.split('\n').map((text) => [{ type: 'text', text, look: { code: true } }]);
    if (node.type === 'html') return COMMENT.test(node.value) ? [] : [this.text(node.value, {})];
    return 'children' in node ? node.children.flatMap((child) => this.lineOf(child)) : [];
  }

  private text(value: string, look: Look): Inline[] {
    const parts = value.split(MARK); // words, and at each second place the number of a citation
    return parts.flatMap((part, at): Inline[] => {
      if (at % 2 === 0) {
        const isNoted = (of: string | undefined) => of !== undefined && !this.isInNote && this.noteOf(of) !== undefined;
        const begun = isNoted(parts[at - 1]) ? part.replace(PUNCTUATION, '') : part;
        const words = isNoted(parts[at + 1]) && !this.citations[Number(parts[at + 1])]?.text ? begun.trimEnd() : begun;
        return words === '' ? [] : [{ type: 'text', text: words.replace(/\n/g, ' '), look }];
      }
      const words = entryInlines(this.citations[Number(part)]?.text ?? '', look);
      const note = this.noteOf(part);
      if (note === undefined) return words;
      if (this.isInNote)
        return [...words, ...(words.length > 0 ? spaced(look) : []), ...inBrackets(entryInlines(note, look))];
      const [behind = ''] = PUNCTUATION.exec(parts[at + 1] ?? '') ?? [];
      const ended: Inline[] = behind === '' ? [] : [{ type: 'text', text: behind, look }];
      return [
        ...words,
        ...ended,
        { type: 'note', children: entryInlines(this.citations[Number(part)]?.begins ? capitalised(note) : note) },
      ];
    });
  }

  private noteOf(citation: string): string | undefined {
    return this.citations[Number(citation)]?.note;
  }
}

const capitalised = (words: string): string => words.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

const spaced = (look: Look): Inline[] => [{ type: 'text', text: ' ', look }];

/** Without the full stop that a note of its own ends with. */
function inBrackets(words: readonly Inline[]): Inline[] {
  const last = words.at(-1);
  const ended =
    last?.type === 'text' ? [...words.slice(0, -1), { ...last, text: last.text.replace(/\.$/, '') }] : words;
  return [{ type: 'text', text: '(', look: {} }, ...ended, { type: 'text', text: ')', look: {} }];
}

/** An entry or a citation as citeproc prints it in HTML. */
export function entryInlines(html: string, look: Look = {}): Inline[] {
  return drawn(parseEntry(html), look);
}

function drawn(nodes: readonly EntryNode[], look: Look): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') return [{ type: 'text', text: node, look }];
    const inside = (more: Look) => drawn(node.children, { ...look, ...more });
    switch (node.look) {
      case 'italic':
        return inside({ italic: true });
      case 'upright':
        return inside({ italic: false });
      case 'bold':
        return inside({ bold: true });
      case 'underline':
        return inside({ underline: true });
      case 'small-caps':
        return inside({ smallCaps: true });
      case 'sup':
      case 'sub':
        return inside({ raised: node.look });
      case 'link':
        return [{ type: 'link', href: node.href ?? '', children: inside({}) }];
      case 'left-margin':
        return [...inside({}), { type: 'text', text: ' ', look }];
      case 'block':
      case 'indent':
        return [{ type: 'break' }, ...inside({})];
      case 'right-inline':
        return inside({});
    }
  });
}
