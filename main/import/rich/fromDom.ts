import { lookup } from '../../../shared/lookup';
import type { LayoutTag } from '../../../shared/layout';
import { isElement, type DomElement, type DomNode } from '../html/dom';
import { isInline, type Draft, type DraftNode } from './draft';

export interface Reading {
  /** A link's address as it may be kept (http, https, mailto, or `#id` inside the document), or undefined for none. */
  readonly link: (href: string) => string | undefined;
  /** The name of a target in the whole text, where the element's own is one of its chapter only. */
  readonly id?: (id: string) => string;
  /** Where a picture is, as its document means the address. */
  readonly source?: (source: string) => string;
  /** False for a table that only places things: its cells become paragraphs. */
  readonly isData?: (table: DomElement) => boolean;
  /** Told each time something is met that a text cannot hold, as `film`. */
  readonly leftOut?: (what: string) => void;
}

const INLINE: Readonly<Record<string, LayoutTag>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'sup',
  sub: 'sub',
  s: 's',
  del: 's',
  strike: 's',
};

/** Elements without a look of their own that flow with the words around them. */
const FLOWING = new Set(
  'a abbr acronym bdi bdo big data font img ins label mark nobr picture q rp rt ruby small span time tt u wbr br'.split(
    ' ',
  ),
);

const BLOCKS = new Set<string>(
  'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd figure figcaption'.split(' ') satisfies LayoutTag[] | string[],
);

/** What takes input, plays or embeds. The value is how a report calls it; an empty one is not worth a word. */
const NOT_TEXT: Readonly<Record<string, string>> = {
  video: 'film',
  audio: 'sound',
  iframe: 'embedded page',
  embed: 'embedded object',
  script: '',
  noscript: '',
  button: '',
  input: '',
  select: '',
  textarea: '',
  datalist: '',
  option: '',
  nav: '',
  dialog: '',
  head: '',
  meta: '',
  title: '',
  link: '',
  base: '',
  source: '',
  track: '',
  map: '',
  area: '',
  progress: '',
  meter: '',
};

/** Nested deeper than any outline; what is deeper stands on this level. */
const DEEPEST = 32;

/** Shapes an element's content into blocks of text; everything without a name in a layout is taken for what is in it. */
export function draftFromDom(root: DomElement, reading: Reading): Draft[] {
  return new Shaper(reading).blocksIn(root, 0);
}

class Shaper {
  /** Ids of elements that themselves vanish: they pass to what comes next. */
  private id: string | undefined;
  private readonly holdsBlocks = new WeakMap<DomElement, boolean>();

  constructor(private readonly reading: Reading) {}

  blocksIn(element: DomElement, depth: number): Draft[] {
    const blocks: Draft[] = [];
    const run: DraftNode[] = [];
    this.takeChildren(element, blocks, run, depth, '');
    flush(run, blocks, '');
    return blocks;
  }

  private takeChildren(element: DomElement, blocks: Draft[], run: DraftNode[], depth: number, names: string): void {
    for (const child of element.childNodes) {
      if (!isElement(child)) run.push(child.textContent);
      else this.take(child, blocks, run, depth, element.children.length === 1 ? names : '');
    }
  }

  private take(element: DomElement, blocks: Draft[], run: DraftNode[], depth: number, outer: string): void {
    const { localName } = element;
    if (this.isLeftOut(element)) return;
    if (this.flows(element)) {
      run.push(...this.inline(element));
      return;
    }
    const names = `${outer} ${namesOf(element)}`.trim();
    flush(run, blocks, outer);
    const made = depth < DEEPEST ? this.block(element, localName, depth, names) : undefined;
    if (made) blocks.push(...made);
    else {
      this.noteId(element);
      this.takeChildren(element, blocks, run, depth, names);
      flush(run, blocks, names);
    }
  }

  /** Undefined for an element that is taken for what is in it. */
  private block(element: DomElement, name: string, depth: number, names: string): Draft[] | undefined {
    if (name === 'hr') return [{ tag: 'hr', children: [] }];
    if (name === 'table') return this.isData(element) ? [this.table(element, depth, names)] : undefined;
    if (!BLOCKS.has(name)) return undefined;
    const tag = name as LayoutTag; // each of BLOCKS is one
    if (/^h\d$/.test(name)) return [{ tag, children: this.inlineIn(element), names, ...this.idOf(element) }];
    if (name === 'pre') return [{ tag, children: [linesOf(element)], names, ...this.idOf(element) }];
    if (name === 'p') {
      if (this.hasBlocks(element)) return undefined;
      const id = this.idOf(element);
      return paragraphs(this.inlineIn(element), names).map((paragraph, index) =>
        index === 0 ? { ...paragraph, ...id } : paragraph,
      );
    }
    const id = this.idOf(element);
    const children = this.contentOf(element, depth + 1);
    if (name === 'ul' || name === 'ol')
      return [{ tag, children: children.map(inItem), names, ...id, ...firstNumber(element) }];
    return [{ tag, children, names, ...id }];
  }

  /** The words alone when nothing else is in it, else blocks. */
  private contentOf(element: DomElement, depth: number): DraftNode[] {
    const blocks = this.blocksIn(element, depth);
    const [only] = blocks;
    const isPlain = blocks.length === 1 && only?.tag === 'p' && only.id === undefined;
    return isPlain ? only.children : blocks;
  }

  private isData(table: DomElement): boolean {
    return this.reading.isData?.(table) ?? true;
  }

  private table(element: DomElement, depth: number, names: string): Draft {
    const id = this.idOf(element);
    const parts: Draft[] = [];
    for (const child of element.children) {
      if (child.localName === 'caption') parts.push({ tag: 'caption', children: this.contentOf(child, depth + 1) });
      else if (child.localName === 'tr') parts.push(...this.rows([child], depth));
      else if (/^t(?:head|body|foot)$/.test(child.localName))
        parts.push({
          tag: child.localName === 'thead' ? 'thead' : 'tbody',
          children: this.rows(child.children, depth),
        });
    }
    const loose = parts.filter(({ tag }) => tag === 'tr');
    const kept = parts.filter(({ tag }) => tag !== 'tr');
    const children = loose.length > 0 ? [...kept, { tag: 'tbody' as const, children: loose }] : kept;
    return { tag: 'table', children, names, ...id };
  }

  private rows(elements: readonly DomElement[], depth: number): Draft[] {
    return elements
      .filter(({ localName }) => localName === 'tr')
      .map((row) => ({
        tag: 'tr',
        children: row.children
          .filter(({ localName }) => localName === 'td' || localName === 'th')
          .map((cell) => ({
            tag: cell.localName as 'td' | 'th', // just filtered
            ...this.idOf(cell),
            children: this.contentOf(cell, depth + 1),
            ...spanOf(cell, 'colspan', 'colSpan'),
            ...spanOf(cell, 'rowspan', 'rowSpan'),
          })),
      }));
  }

  private inlineIn(element: DomElement): DraftNode[] {
    return element.childNodes.flatMap((child) => this.inlineNode(child));
  }

  private inlineNode(node: DomNode): DraftNode[] {
    if (!isElement(node)) return [node.textContent];
    if (this.isLeftOut(node)) return [];
    return this.isFlowing(node) ? this.inline(node) : [' ', ...this.inlineIn(node), ' '];
  }

  private inline(element: DomElement): DraftNode[] {
    const { localName } = element;
    if (localName === 'br') return [{ tag: 'br', children: [] }];
    if (localName === 'img') return this.picture(element);
    if (localName === 'q') return ['“', ...this.inlineIn(element), '”'];
    const tag = lookup(INLINE, localName);
    if (localName === 'a') return this.link(element);
    if (tag) {
      const id = this.idOf(element);
      return [{ tag, ...id, children: this.inlineIn(element) }];
    }
    this.noteId(element);
    return this.inlineIn(element);
  }

  private link(element: DomElement): DraftNode[] {
    const href = this.reading.link(element.getAttribute('href')?.trim() ?? '');
    const id = this.idOf(element);
    const children = this.inlineIn(element);
    return href === undefined && id.id === undefined
      ? children
      : [{ tag: 'a', children, ...id, ...(href === undefined ? {} : { href }) }];
  }

  private picture(element: DomElement): DraftNode[] {
    const source = sourceOf(element);
    const alt = element.getAttribute('alt')?.replace(/\s+/g, ' ').trim();
    const isDot = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(element.getAttribute(side) ?? ''));
    if (isDot || (source === undefined && !alt)) return [];
    const placed = source === undefined ? undefined : (this.reading.source?.(source) ?? source);
    return [{ tag: 'img', children: [], source: placed, ...(alt ? { alt } : {}) }];
  }

  private isLeftOut(element: DomElement): boolean {
    const what = lookup(NOT_TEXT, element.localName);
    if (what === undefined) return false;
    if (what !== '') this.reading.leftOut?.(what);
    return true;
  }

  private isFlowing = ({ localName }: DomElement): boolean =>
    Object.hasOwn(INLINE, localName) || FLOWING.has(localName);

  /** Whether an element can stand in a line: by its name, and nothing in it that cannot. */
  private flows(element: DomElement): boolean {
    return this.isFlowing(element) && !this.hasBlocks(element);
  }

  private hasBlocks(element: DomElement): boolean {
    const known = this.holdsBlocks.get(element);
    if (known !== undefined) return known;
    const found = element.children.some(
      (child) => !Object.hasOwn(NOT_TEXT, child.localName) && (!this.isFlowing(child) || this.hasBlocks(child)),
    );
    this.holdsBlocks.set(element, found);
    return found;
  }

  private noteId(element: DomElement): void {
    const id = element.id || element.getAttribute('name');
    if (id) this.id = id;
  }

  private idOf(element: DomElement): { id?: string } {
    const id = element.id || (element.localName === 'a' && element.getAttribute('name')) || this.id;
    this.id = undefined;
    return id ? { id: this.reading.id?.(id) ?? id } : {};
  }
}

/** Text whose line breaks are meant, also those that are written as elements. */
const linesOf = (node: DomNode): string =>
  isElement(node) ? (node.localName === 'br' ? '\n' : node.childNodes.map(linesOf).join('')) : node.textContent;

const namesOf = (element: DomElement): string =>
  [
    element.className,
    element.id,
    element.getAttribute('role'),
    element.getAttribute('itemprop'),
    element.getAttribute('rel'),
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();

function flush(run: DraftNode[], blocks: Draft[], names: string): void {
  if (run.length > 0) blocks.push(...paragraphs(run.splice(0), names));
}

const isBlank = (node: DraftNode): boolean =>
  typeof node === 'string' ? node.trim() === '' : node.tag !== 'img' && node.children.every(isBlank);

/** Two line breaks in a row part paragraphs, as pages without paragraphs write them. */
function paragraphs(run: readonly DraftNode[], names: string): Draft[] {
  const parts: DraftNode[][] = [[]];
  for (const [index, node] of run.entries()) {
    const next = run.slice(index + 1, index + 3).find((other) => typeof other !== 'string' || other.trim() !== '');
    const isBreak = typeof node !== 'string' && node.tag === 'br';
    if (isBreak && next !== undefined && typeof next !== 'string' && next.tag === 'br') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts
    .filter((part) => !part.every(isBlank))
    .map((children) => ({ tag: 'p', children, ...(names && { names }) }));
}

const inItem = (node: DraftNode): DraftNode =>
  typeof node !== 'string' && node.tag === 'li' ? node : { tag: 'li', children: isInline(node) ? [node] : [node] };

function firstNumber(element: DomElement): { first?: number } {
  const number = Number(element.getAttribute('start') ?? 1);
  return Number.isSafeInteger(number) && number !== 1 ? { first: number } : {};
}

function spanOf<K extends string>(cell: DomElement, name: string, key: K): Partial<Record<K, number>> {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 && span <= 1000 ? ({ [key]: span } as Record<K, number>) : {};
}

/** Pages that load pictures late have the real address in another attribute. */
function sourceOf(element: DomElement): string | undefined {
  const named = ['src', 'data-src', 'data-original', 'data-lazy-src'].map((name) => element.getAttribute(name)?.trim());
  return named.find((source) => source && !source.startsWith('data:image/gif')) ?? named.find(Boolean) ?? undefined;
}
