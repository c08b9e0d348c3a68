import { lookup } from '../lookup';

/** A piece of a rendered reference: text, or text in one of the few ways in which references are set. */
export type EntryNode = string | EntryElement;

export interface EntryElement {
  readonly look: Look;
  /** Only of links: an http or https address. */
  readonly href?: string;
  readonly children: readonly EntryNode[];
}

export type Look =
  | 'italic'
  | 'bold'
  | 'underline'
  | 'sup'
  | 'sub'
  | 'upright'
  | 'small-caps'
  | 'link'
  | 'block'
  | 'left-margin'
  | 'right-inline'
  | 'indent';

const TAGS: Readonly<Record<string, Look>> = {
  i: 'italic',
  em: 'italic',
  b: 'bold',
  strong: 'bold',
  u: 'underline',
  sup: 'sup',
  sub: 'sub',
};

const STYLES: readonly (readonly [RegExp, Look])[] = [
  [/font-variant:\s*small-caps/, 'small-caps'],
  [/font-style:\s*normal/, 'upright'],
];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

const TOKEN = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;

/**
 * Reads the HTML that the citation formatter writes into a tree that can be drawn without trusting it: of the tags, only
 * the few above; of the attributes, only what chooses among them, and web addresses. All else stays as its text.
 */
export function parseEntry(html: string): EntryNode[] {
  const root: EntryNode[] = [];
  const open: { tag: string; children: EntryNode[] }[] = [{ tag: '', children: root }];
  const current = () => open.at(-1)?.children ?? root;
  for (const [token, slash, name, attributes = ''] of html.matchAll(TOKEN)) {
    if (name === undefined) current().push(decode(token));
    else if (slash) close(open, name.toLowerCase());
    else {
      const children: EntryNode[] = [];
      const element = elementOf(name.toLowerCase(), attributes, children);
      if (element) current().push(element);
      open.push({ tag: name.toLowerCase(), children: element ? children : current() });
    }
  }
  return root;
}

/** Ends the innermost open element of this name, and what was left open inside it. */
function close(open: { tag: string }[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at > 0) open.length = at;
}

function elementOf(tag: string, attributes: string, children: EntryNode[]): EntryElement | undefined {
  if (tag === 'a') {
    const href = /\bhref="([^"]*)"/.exec(attributes)?.[1];
    const address = href === undefined ? undefined : webAddress(decode(href));
    return address === undefined ? undefined : { look: 'link', href: address, children };
  }
  const look = tag === 'div' || tag === 'span' ? lookOf(attributes) : TAGS[tag];
  return look && { look, children };
}

function lookOf(attributes: string): Look | undefined {
  const display = /\bclass="csl-(block|left-margin|right-inline|indent)"/.exec(attributes)?.[1];
  if (display) return display as Look; // the expression admits only these
  return STYLES.find(([style]) => style.test(attributes))?.[1];
}

function webAddress(text: string): string | undefined {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text) ? text : undefined;
}

const decode = (text: string): string =>
  text.replace(/&(#?\w+);/g, (entity, name: string) => lookup(ENTITIES, name) ?? entity);
