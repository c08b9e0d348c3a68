import {
  isStretch,
  type KeptPicture,
  type Layout,
  type LayoutElement,
  type LayoutNode,
  type LayoutTag,
  type PageStart,
} from '../../../shared/layout';
import { isInline, type Draft, type DraftNode, type PrintedPage } from './draft';

/** White space that browsers show as one space, but for a single space, which is that already. */
const SPACES = /(?: (?=[ \t\n\r\f\v])|[\t\n\r\f\v])[ \t\n\r\f\v]*/g;

/** A plain text and the layout over it. */
export interface LaidOut {
  readonly text: string;
  readonly layout: Layout;
}

/**
 * Writes drafts as a plain text with a layout. In the text, blocks stand apart by an empty line, items and rows by a line
 * end, cells by a tab; white space is single as browsers show it. Every other character lies in exactly one stretch.
 * Soft hyphens and zero-width spaces, which only tell where a line may break, are left out: nobody sees or quotes them.
 */
export function layOut(drafts: readonly Draft[], pictureOf: (source: string) => KeptPicture | undefined): LaidOut {
  const targets = new Set<string>();
  for (const draft of drafts) collectTargets(draft, targets);
  const ids = new Set<string>();
  for (const draft of drafts) collectIds(draft, ids);
  const writer = new Writer(pictureOf, targets, ids);
  const children = withoutEmpty(writer.nodes(drafts));
  const pages = writer.pages.length > 0 ? { pages: writer.pages } : {};
  return { text: writer.text(), layout: { version: 1, children, ...pages } };
}

function collectTargets(draft: Draft, targets: Set<string>): void {
  if (draft.href?.startsWith('#')) targets.add(draft.href.slice(1));
  for (const child of draft.children) if (typeof child !== 'string') collectTargets(child, targets);
}

function collectIds(draft: Draft, ids: Set<string>): void {
  if (draft.id !== undefined) ids.add(draft.id);
  for (const child of draft.children) if (typeof child !== 'string') collectIds(child, ids);
}

/** A space at the end of a block was a stretch of its own until it was trimmed. */
function withoutEmpty(nodes: readonly LayoutNode[]): LayoutNode[] {
  return nodes.flatMap((node): LayoutNode[] => {
    if (isStretch(node)) return node[0] < node[1] ? [node] : [];
    if (!node.children?.length) return [node];
    const children = withoutEmpty(node.children);
    return children.length > 0 || node.id !== undefined ? [{ ...node, children }] : [];
  });
}

type OpenStretch = [start: number, end: number];

/** How far blocks stand from their neighbours; others by an empty line. */
const APART: Partial<Record<LayoutTag, string>> = { li: '\n', tr: '\n', dt: '\n', dd: '\n', thead: '\n', tbody: '\n' };

class Writer {
  /** Pieces of the text: asking a string that grows for its end, again and again, would copy it each time. */
  private readonly pieces: string[] = [];
  private length = 0;
  readonly pages: PageStart[] = [];
  /** Pages that begin before the next words; of several only the last has words. */
  private page: PrintedPage | undefined;
  /** What will part the next words from the last ones. */
  private gap = '';
  /** A cell has begun and nothing was written in it yet: its first block does not widen the gap before it. */
  private atCellStart = false;
  private atRowStart = false;
  private inCell = false;
  /** The last stretch of the block that is being written; undefined at the beginning of a block. */
  private last: OpenStretch | undefined;

  constructor(
    private readonly pictureOf: (source: string) => KeptPicture | undefined,
    private readonly targets: ReadonlySet<string>,
    private readonly ids: ReadonlySet<string>,
  ) {}

  text(): string {
    return this.pieces.join('');
  }

  nodes(drafts: readonly DraftNode[]): LayoutNode[] {
    return drafts.flatMap((draft) => this.node(draft));
  }

  private node(draft: DraftNode): LayoutNode[] {
    if (typeof draft === 'string') return this.words(draft);
    if (draft.page !== undefined) {
      this.page = draft.page;
      return [];
    }
    switch (draft.tag) {
      case 'br':
        return this.lineBreak();
      case 'img':
        return this.picture(draft);
      case 'hr':
        this.part('\n\n');
        return [{ tag: 'hr' }];
      case 'tr':
        return this.row(draft);
      case 'td':
      case 'th':
        return this.cell(draft);
      default:
        return isInline(draft) ? this.element(draft, this.nodes(draft.children)) : this.block(draft);
    }
  }

  private block(draft: Draft): LayoutNode[] {
    const apart = APART[draft.tag] ?? '\n\n';
    this.part(apart);
    const children = draft.tag === 'pre' ? this.preformatted(draft) : this.nodes(draft.children);
    this.part(apart);
    return this.element(draft, children);
  }

  private row(draft: Draft): LayoutNode[] {
    this.part('\n');
    this.atRowStart = true;
    const cells = this.nodes(draft.children);
    if (this.atCellStart) this.gap = this.gap.replace(/\t+$/, ''); // empty cells at the end
    this.atRowStart = false;
    this.atCellStart = false;
    this.part('\n');
    return cells.every((cell) => 'tag' in cell && cell.children?.length === 0) ? [] : this.element(draft, cells);
  }

  private cell(draft: Draft): LayoutNode[] {
    this.endBlock();
    if (!this.atRowStart) this.gap = this.atCellStart ? `${this.gap}\t` : '\t';
    this.atRowStart = false;
    this.atCellStart = true;
    const outer = this.inCell;
    this.inCell = true;
    const children = this.nodes(draft.children);
    this.endBlock();
    this.inCell = outer;
    return this.element(draft, children);
  }

  /** Nothing in it, nothing to show; but an empty target of a link still is one, and a row keeps its cells. */
  private element({ tag, href, id, first, colSpan, rowSpan }: Draft, children: LayoutNode[]): LayoutNode[] {
    const isTarget = id !== undefined && this.targets.has(id);
    if (children.length === 0 && !isTarget && tag !== 'td' && tag !== 'th') return [];
    const leads = href !== undefined && (!href.startsWith('#') || this.ids.has(href.slice(1)));
    if (tag === 'a' && !leads && !isTarget) return children;
    const element: LayoutElement = {
      tag,
      children,
      ...(leads && { href }),
      ...(isTarget && { id }),
      ...(first !== undefined && { first }),
      ...(colSpan !== undefined && { colSpan }),
      ...(rowSpan !== undefined && { rowSpan }),
    };
    return [element];
  }

  private picture({ source, alt }: Draft): LayoutNode[] {
    const picture = source === undefined ? undefined : this.pictureOf(source);
    return picture || alt ? [{ tag: 'img', ...(picture && { picture }), ...(alt && { alt }) }] : [];
  }

  private lineBreak(): LayoutNode[] {
    if (!this.last) return [];
    this.trim();
    this.gap = '\n';
    return [{ tag: 'br' }];
  }

  private words(raw: string): LayoutNode[] {
    const words = raw.replace(/[\u00ad\u200b\ufeff]/g, '').replace(SPACES, ' ');
    const spaceBefore = !this.last || this.gap !== '' || this.endsInSpace();
    return this.write(spaceBefore ? words.replace(/^ /, '') : words);
  }

  private preformatted({ children }: Draft): LayoutNode[] {
    const raw = children.filter((child) => typeof child === 'string').join('');
    return this.write(raw.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, ''));
  }

  private write(words: string): LayoutNode[] {
    if (words === '') return [];
    if (this.length > 0) this.add(this.gap);
    this.gap = '';
    this.atCellStart = false;
    if (this.page !== undefined) this.pages.push({ start: this.length, ...this.page });
    this.page = undefined;
    this.last = [this.length, this.length + words.length];
    this.add(words);
    return [this.last];
  }

  /** The next words stand apart from the last by at least so much. */
  private part(apart: string): void {
    this.endBlock();
    if (this.atCellStart) return;
    const wanted = this.inCell ? '\n' : apart;
    if (this.gap.length < wanted.length || this.gap.startsWith('\t')) this.gap = wanted;
  }

  private endBlock(): void {
    this.trim();
    this.last = undefined;
  }

  /** White space at the end of a line is nothing that anybody sees. */
  private trim(): void {
    if (!this.last || !this.endsInSpace() || this.gap !== '') return;
    this.pieces.push(this.pieces.pop()?.slice(0, -1) ?? '');
    this.length -= 1;
    this.last[1] -= 1;
  }

  private add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  private endsInSpace(): boolean {
    return this.pieces.at(-1)?.endsWith(' ') === true;
  }
}
