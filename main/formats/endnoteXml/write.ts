import type { Reference } from '../format';
import { endnoteOfRis, risOfEndnote } from '../tagged/types';
import type { TagList } from '../tagged/writeTags';
import { escapeXml, laidOut } from '../xml';
import { FACES, PLACES } from './places';
import { referenceFrom, tagsAt } from './read';

/** Tags that EndNote has no field of its own for, but one that it reads alike. */
const OTHER_TAGS: Readonly<Record<string, string>> = { ED: 'A2', U2: 'C2', SV: 'IS' };

/** Kinds of works whose own number is EndNote's number. */
const NUMBERED = /^(?:RPRT|THES|PAT|STAND|STAT|BILL|CASE|DATA|COMP|MAP|GEN)$/;

/** A record as it is written: EndNote's kind, and the texts in the place of each tag. */
export interface EndnoteRecord {
  readonly kind: readonly [name: string, number: number];
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

export function endnoteRecord(tags: TagList): EndnoteRecord {
  const [, type = 'GEN'] = tags.find(([tag]) => tag === 'TY') ?? [];
  const texts = new Map<string, string[]>();
  const [from, to] = ['SP', 'EP'].map((wanted) => tags.find(([tag]) => tag === wanted)?.[1]);
  for (const [tag, value] of tags) {
    if (tag === 'EP' || tag === 'TY') continue;
    const whole = tag === 'SP' && from !== undefined && to !== undefined ? `${from}-${to}` : value;
    const place = tag === 'M1' && NUMBERED.test(type) ? 'IS' : (OTHER_TAGS[tag] ?? tag);
    const text = tag === 'U2' ? whole.replace(/\[pmcid\]$/, '') : whole;
    texts.set(place, [...(texts.get(place) ?? []), text]);
  }
  return { kind: endnoteOfRis(type), texts };
}

export function xmlOf({ kind: [name, number], texts }: EndnoteRecord): string {
  const tree = new Map<string, string[]>();
  for (const [tag, path] of PLACES) {
    const values = texts.get(tag);
    if (!values || path === undefined) continue;
    const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const element = path.slice(path.lastIndexOf('/') + 1);
    const written = values.map((text) => `<${element}>${styledXml(text)}</${element}>`);
    tree.set(parent, [...(tree.get(parent) ?? []), ...written]);
  }
  return `<record><ref-type name="${escapeXml(name)}">${number}</ref-type>${nested(tree)}</record>\n`;
}

/** Markup, references to characters, and characters that XML has no place for or that `xml` uses itself. */
const MORE_THAN_TEXT = /[<\u0000-\u0008\u000b-\u001f\ue00d\ufffe\uffff\p{Cs}]|&[#\w]*;/u;

/**
 * The record as `parse` would read what is written of it, found without XML; undefined when a text of it holds more than
 * letters, so that only the file can tell. Writing is checked so for the most part, since reading XML takes ten times longer.
 */
export function readAlike({ kind, texts }: EndnoteRecord): Reference | undefined {
  for (const values of texts.values()) if (values.some((text) => MORE_THAN_TEXT.test(text))) return undefined;
  const tags = tagsAt(risOfEndnote(...kind), (tag) => (texts.get(tag) ?? []).map(laidOut));
  return referenceFrom(tags, new Set());
}

/** Elements under their parents, of which the deeper ones stand inside the others. */
function nested(tree: ReadonlyMap<string, readonly string[]>, at = ''): string {
  const own = (tree.get(at) ?? []).join('');
  const below = new Set(
    [...tree.keys()]
      .filter((path) => path !== at && (at === '' || path.startsWith(`${at}/`)))
      .map((path) => path.slice(at === '' ? 0 : at.length + 1).split('/')[0] ?? ''),
  );
  const inside = [...below].map((name) => `<${name}>${nested(tree, at === '' ? name : `${at}/${name}`)}</${name}>`);
  return own + inside.join('');
}

const STYLED = /<(i|b|sup|sub)>([^<]*)<\/\1>/g;

/** Simple markup becomes EndNote's styles; anything deeper stays as it is written. */
function styledXml(text: string): string {
  let at = 0;
  let xml = '';
  const plain = (part: string) =>
    part === '' ? '' : xml === '' && part === text ? escapeXml(part) : style('normal', part);
  for (const { 0: whole, 1: tag, 2: inner = '', index } of text.matchAll(STYLED)) {
    xml += plain(text.slice(at, index));
    xml += style(FACES.find(([, name]) => name === tag)?.[0] ?? 'normal', inner);
    at = index + whole.length;
  }
  return xml + plain(text.slice(at));
}

const style = (face: string, text: string) =>
  `<style face="${face}" font="default" size="100%">${escapeXml(text)}</style>`;
