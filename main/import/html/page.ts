import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { err, ok, type Result } from '../../../shared/result';
import { withoutDoctype } from '../archive';
import type { DomDocument } from './dom';

type Tree = DefaultTreeAdapterTypes.Document;
type TreeNode = DefaultTreeAdapterTypes.ChildNode;
type TreeElement = DefaultTreeAdapterTypes.Element;

/** What a page says about itself outside its text. */
export interface PageFacts {
  /** `name`, `property` or `itemprop` in lower case, with `content`; in order. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** What `script type="application/ld+json"` elements hold, those that are JSON. */
  readonly jsonLd: readonly unknown[];
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly base: string | undefined;
  readonly language: string | undefined;
  /** Where and when a browser saved the page, as far as its comments tell. */
  readonly savedFrom: string | undefined;
  readonly savedAt: string | undefined;
  /** `datetime` of elements that say they are the time of publication. */
  readonly publishedTimes: readonly string[];
  /** `datetime` of all others. */
  readonly times: readonly string[];
  /** What elements show that are called a date, from the first heading or the article on: above stands the day of the visit. */
  readonly shownDates: readonly string[];
  /** Of the first element that is marked as an article of schema.org: its type, and who wrote it. */
  readonly marked: { readonly type: string; readonly authors: readonly string[] } | undefined;
}

export interface Page {
  readonly facts: PageFacts;
  readonly document: DomDocument;
  /** False for a page that is too large to be told apart by Readability. */
  readonly isReadable: boolean;
}

/**
 * Twice as deep as the deepest pages we have seen. What is deeper is put side by side, as browsers do beyond 512: functions
 * that call themselves stay safe, and Readability, which looks at each level from every other, stays quick.
 */
const DEEPEST = 128;

/** Ten times the elements of the longest pages that people read. */
const MOST_ELEMENTS = 300_000;

/**
 * Up to here Readability takes seconds. It looks for neighbours by going through all of them, so beyond it would take
 * minutes; such pages are lists and whole books, which have no main text to be told from the rest.
 */
const READABLE = { elements: 30_000, siblings: 10_000 };

const VOID = new Set('area base br col embed hr img input meta param source track wbr'.split(' '));

/** Never text, and nothing that tells text from the rest: what runs, loads or draws. */
const DROPPED = new Set(['style', 'template', 'object', 'applet', 'canvas', 'svg', 'math', 'link', 'frameset']);

/** Longer texts are parted into several nodes, in UTF-16 units. */
const LONGEST_NODE = 1 << 16;

/**
 * parse5 adds each word and each space to the text before it, and a text of millions of pieces, all of them alive, is slow
 * to collect garbage around. So texts are parted, and each part that is full is made one piece.
 */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    const last = parent.childNodes.at(-1);
    if (!last || !isText(last) || last.value.length < LONGEST_NODE) return defaultTreeAdapter.insertText(parent, text);
    last.value = Buffer.from(last.value, 'utf16le').toString('utf16le');
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
  },
};

/** XHTML that declares entities, the declarations of which HTML takes for text. */
const DECLARES_ENTITIES = /^\s*(?:<\?[^>]*>\s*)?<!DOCTYPE[^>[]*\[/i;

/**
 * Parses a page as browsers do, with scripting off, into a DOM that Readability can work on. `too-large` for a page of
 * more elements than any text for people has.
 */
export function readPage(html: string): Result<Page> {
  const tree = parse(DECLARES_ENTITIES.test(html) ? withoutDoctype(html) : html, {
    scriptingEnabled: false,
    treeAdapter,
  });
  const facts = new FactsCollector();
  const written = wellFormed(tree, facts);
  if (!written) return err('too-large', `It has more than ${MOST_ELEMENTS} elements, which no page for people has.`);
  const parser = new JSDOMParser();
  const document = parser.parse(written.markup) as DomDocument; // which dom.ts describes
  if (parser.errorState !== '') throw new Error(`JSDOMParser: ${parser.errorState}`); // our markup is well-formed
  return ok({ facts: facts.facts(), document, isReadable: written.isReadable });
}

/**
 * The tree as markup that even a simple parser reads right. Walks without recursion, since pages may be nested deeper than
 * any call stack. Undefined when there are too many elements.
 */
function wellFormed(tree: Tree, facts: FactsCollector): { markup: string; isReadable: boolean } | undefined {
  const out: string[] = [];
  const open: { readonly children: readonly TreeNode[]; at: number; readonly end: string }[] = [];
  open.push({ children: tree.childNodes, at: 0, end: '' });
  let elements = 0;
  let isReadable = true;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.children[top.at++];
    if (!node) {
      if (top.end !== ' ' || out.at(-1) !== ' ') out.push(top.end);
      open.pop();
    } else if (isText(node)) {
      out.push(escaped(node.value));
    } else if (isElement(node)) {
      facts.take(node);
      if (node.tagName === 'math') out.push(escaped(formulaOf(node)));
      if (!isKept(node)) continue;
      if (++elements > MOST_ELEMENTS) return undefined;
      const { tagName, childNodes } = node;
      isReadable &&= elements <= READABLE.elements && childNodes.length <= READABLE.siblings;
      if (VOID.has(tagName)) out.push(`<${tagName}${attributes(node)}/>`);
      else if (open.length > DEEPEST || isOnlyAroundQuotation(node))
        open.push({ children: childNodes, at: 0, end: ' ' });
      else {
        out.push(`<${tagName}${attributes(node)}>`);
        open.push({ children: childNodes, at: 0, end: `</${tagName}>` });
      }
    } else if (node.nodeName === '#comment' && 'data' in node) facts.takeComment(node.data);
  }
  return { markup: out.join(''), isReadable };
}

const isText = (node: TreeNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
const isElement = (node: TreeNode): node is TreeElement => 'tagName' in node;

const attributeOf = ({ attrs }: TreeElement, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

const isJsonLd = (node: TreeElement): boolean =>
  node.tagName === 'script' && attributeOf(node, 'type')?.trim().toLowerCase() === 'application/ld+json';

const isKept = (node: TreeElement): boolean =>
  /^[a-z][a-z\d-]*$/.test(node.tagName) && !DROPPED.has(node.tagName) && (node.tagName !== 'script' || isJsonLd(node));

/** A formula in a line of text: what the page says it is in words, its TeX, or the signs in it. */
function formulaOf(node: TreeElement): string {
  const told = attributeOf(node, 'alttext')?.trim();
  if (told) return told;
  const signs: string[] = [];
  const waiting: TreeNode[] = [...node.childNodes].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) signs.push(next.value.trim());
    else if (isElement(next) && next.tagName === 'annotation' && /tex/i.test(attributeOf(next, 'encoding') ?? ''))
      return textOf(next).trim();
    else if (isElement(next) && next.tagName !== 'annotation-xml') waiting.push(...next.childNodes.toReversed());
  }
  return signs.join('');
}

/** Wrappers of quoted posts are called “embed” or “social”, for which Readability takes them away with what they hold. */
function isOnlyAroundQuotation({ tagName, childNodes }: TreeElement): boolean {
  if (tagName !== 'div') return false;
  const inside = childNodes.filter((child) =>
    isText(child) ? child.value.trim() !== '' : isElement(child) && isKept(child),
  );
  const [only] = inside;
  return inside.length === 1 && only !== undefined && isElement(only) && only.tagName === 'blockquote';
}

/** Handlers go; of inline style only whether it hides stays. */
function attributes({ attrs }: TreeElement): string {
  let written = '';
  for (const { name, value } of attrs) {
    if (!/^[a-z][a-z\d_:.-]*$/.test(name) || name.startsWith('on')) continue;
    if (name !== 'style') written += ` ${name}="${escaped(value)}"`;
    else if (/display\s*:\s*none/i.test(value)) written += ' style="display:none"';
    else if (/visibility\s*:\s*hidden/i.test(value)) written += ' style="visibility:hidden"';
  }
  return written;
}

const ESCAPES: Record<string, string> = { '&': '&#38;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** The ampersand as a number: JSDOMParser decodes names before numbers, so `&amp;#60;` would be decoded twice. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

const DATE_OF_PUBLICATION = /\b(?:datepublished|published|dt-published|pubdate|entry-date)\b/i;

const NAMED_DATE = /(?:^|[\s_-])(?:date|datum|fecha|data|dato|pubdate|dateline|published|timestamp)(?:$|[\s_-])/i;
/** Longer texts say more than a date. */
const LONGEST_DATE = 60;
/** Of many dates on a page the first are at its head. */
const MOST_DATES = 5;

class FactsCollector {
  private readonly times: string[] = [];
  private readonly shownDates: string[] = [];
  private marked: PageFacts['marked'];
  private hasBegun = false;
  private readonly metas: { name: string; content: string }[] = [];
  private readonly jsonLd: unknown[] = [];
  private readonly publishedTimes: string[] = [];
  private title: string | undefined;
  private canonical: string | undefined;
  private base: string | undefined;
  private language: string | undefined;
  private savedFrom: string | undefined;
  private savedAt: string | undefined;

  take(node: TreeElement): void {
    this.marked ??= markedArticle(node);
    this.takeDate(node);
    switch (node.tagName) {
      case 'html':
        this.language ??= attributeOf(node, 'lang') ?? attributeOf(node, 'xml:lang');
        return;
      case 'meta':
        return this.takeMeta(node);
      case 'title':
        this.title ??= textOf(node);
        return;
      case 'base':
        this.base ??= attributeOf(node, 'href');
        return;
      case 'link':
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(node, 'rel') ?? ''))
          this.canonical ??= attributeOf(node, 'href');
        return;
      case 'time':
        return this.takeTime(node);
      case 'script':
        if (isJsonLd(node)) this.jsonLd.push(...parsedJson(textOf(node)));
        return;
    }
  }

  takeComment(data: string): void {
    this.savedFrom ??= /saved from url=\(\d+\)(\S+)/.exec(data)?.[1] ?? /^\s*url:\s*(https?:\S+)/m.exec(data)?.[1];
    this.savedAt ??= /^\s*saved date:\s*(.+)$/m.exec(data)?.[1]?.trim();
  }

  facts(): PageFacts {
    const { metas, jsonLd, title, canonical, base, language, savedFrom, savedAt } = this;
    const { publishedTimes, times, shownDates, marked } = this;
    return {
      ...{ metas, jsonLd, title, canonical, base, language, savedFrom, savedAt },
      ...{ publishedTimes, times, shownDates, marked },
    };
  }

  private takeMeta(node: TreeElement): void {
    const content = attributeOf(node, 'content')?.trim();
    if (!content) return;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv'])
      for (const name of (attributeOf(node, key) ?? '').toLowerCase().split(/\s+/).filter(Boolean))
        this.metas.push({ name, content });
  }

  private takeTime(node: TreeElement): void {
    const time = attributeOf(node, 'datetime');
    if (time === undefined) return;
    const says = [attributeOf(node, 'itemprop'), attributeOf(node, 'class')].filter(Boolean).join(' ');
    if (attributeOf(node, 'pubdate') !== undefined || DATE_OF_PUBLICATION.test(says)) this.publishedTimes.push(time);
    else this.times.push(time);
  }

  private takeDate(node: TreeElement): void {
    this.hasBegun ||= /^(?:article|main|h1)$/.test(node.tagName);
    if (!this.hasBegun || this.shownDates.length >= MOST_DATES) return;
    const isDate = node.tagName === 'time' || NAMED_DATE.test(attributeOf(node, 'class') ?? '');
    const shown = isDate ? textWithin(node, LONGEST_DATE) : undefined;
    if (shown) this.shownDates.push(shown);
  }
}

/** The words in an element and those below it, or undefined when they are more than so many characters. */
function textWithin(node: TreeElement, most: number): string | undefined {
  let text = '';
  const waiting: TreeNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) text += next.value;
    else if (isElement(next) && isKept(next)) waiting.push(...next.childNodes.toReversed());
    if (text.trim().length > most) return undefined;
  }
  return text.replace(/\s+/g, ' ').trim();
}

const ARTICLE = /schema\.org\/((?:\w*News|Scholarly|Tech|Report)?\w*Article|BlogPosting)\s*$/i;
const LONGEST_NAME = 80;

/** An element of microdata that is an article, with the authors that it names itself: those in things inside it are theirs. */
function markedArticle(node: TreeElement): PageFacts['marked'] {
  const type = ARTICLE.exec(attributeOf(node, 'itemtype') ?? '')?.[1];
  if (type === undefined) return undefined;
  const authors: string[] = [];
  const waiting: TreeNode[] = node.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (/(?:^|\s)author(?:\s|$)/.test(attributeOf(next, 'itemprop') ?? '')) {
      const name = nameWithin(next);
      if (name && !authors.includes(name)) authors.push(name);
    } else if (attributeOf(next, 'itemscope') === undefined) waiting.push(...next.childNodes.toReversed());
  }
  return { type, authors };
}

/** What an element of microdata says is its name, or else what it shows. */
function nameWithin(node: TreeElement): string | undefined {
  const waiting: TreeNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (attributeOf(next, 'itemprop') === 'name') return attributeOf(next, 'content') ?? textWithin(next, LONGEST_NAME);
    waiting.push(...next.childNodes.toReversed());
  }
  return attributeOf(node, 'content') ?? textWithin(node, LONGEST_NAME);
}

function textOf({ childNodes }: TreeElement): string {
  return childNodes.map((child) => (isText(child) ? child.value : '')).join('');
}

/** Pages often wrap it as CDATA or a comment, and often it is no JSON at all: then it says nothing. */
function parsedJson(text: string): unknown[] {
  try {
    return [JSON.parse(text.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, ''))];
  } catch {
    return [];
  }
}
