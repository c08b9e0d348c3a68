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

export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly type: 'rule' }
  /** One entry of the list of works. */
  | { readonly type: 'reference'; readonly children: readonly Inline[] };

/** What a text says where a citation stood; the markup is that of citation entries in HTML. */
export interface CitationText {
  readonly text: string;
  readonly note?: string;
}

/** Marks the place of a citation while Markdown is read; of Unicode's private use, which no keyboard types. */
const MARK = /\ue000(\d+)\ue001/g;

/** Comments are for programs, as the link from a quotation to its highlight. */
const COMMENT = /^<!--[\s\S]*-->$/;

/** Reads Markdown into blocks, each citation replaced by its text in the order of `parseCitations`. Raw HTML is text. */
export function readManuscript(markdown: string, citations: readonly CitationText[]): Block[] {
  const marked = replaceCitations(markdown, (_citation, at) => `\ue000${at}\ue001`);
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(marked);
  const notes = new Map<string, RootContent[]>();
  for (const node of root.children) if (node.type === 'footnoteDefinition') notes.set(node.identifier, node.children);
  return new Reader(citations, notes).blocks(root.children);
}

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
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
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
      case 'footnoteReference': {
        const content = this.notes.get(node.identifier) ?? [];
        return [{ type: 'note', children: content.flatMap((part) => this.wordsOf(part)) }];
      }
      default:
        return 'children' in node ? this.inlines(node.children, look) : [];
    }
  }

  private wordsOf(node: Nodes): Inline[] {
    return node.type === 'paragraph' ? this.inlines(node.children, {}) : [];
  }

  private text(value: string, look: Look): Inline[] {
    return value.split(MARK).flatMap((part, at): Inline[] => {
      if (at % 2 === 0) return part === '' ? [] : [{ type: 'text', text: part.replace(/\n/g, ' '), look }];
      const { text, note } = this.citations[Number(part)] ?? { text: '' };
      const words = entryInlines(text, look);
      return note === undefined ? words : [...words, { type: 'note', children: entryInlines(note) }];
    });
  }
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
