import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element: its name, attributes, and children in order; text is a string. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** A line break that the text itself has, written as a reference; those that only lay out the file are white space. */
const BREAK = '\ue00d';

/** The first element of a piece of XML, or undefined when the piece is not whole. */
export function elementOf(xml: string): XmlElement | undefined {
  if (XMLValidator.validate(xml) !== true) return undefined; // the parser itself mends what it can, and guesses
  const marked = xml.replace(/(?:&#(?:13|x0?D);)?&#(?:10|x0?A);|&#(?:13|x0?D);/gi, BREAK);
  return (parser.parse(marked) as Parsed[]).map(element).find((child) => typeof child !== 'string');
}

type Parsed = Record<string, unknown>;

function element(parsed: Parsed): XmlElement | string {
  const [name = ''] = Object.keys(parsed).filter((key) => key !== ':@');
  const content = parsed[name];
  if (name === '#text' || !Array.isArray(content)) return typeof content === 'string' ? content : '';
  return {
    name,
    attributes: (parsed[':@'] ?? {}) as Record<string, string>,
    children: (content as Parsed[]).map(element),
  };
}

/** Descendants along a path of names, in order. */
export function find(within: XmlElement, ...path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [within];
  return within.children.flatMap((child) =>
    typeof child !== 'string' && child.name === name ? find(child, ...rest) : [],
  );
}

/** All descendants, in order, under the names that lead to them: `titles/title`. */
export function byPath(within: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const paths = new Map<string, XmlElement[]>();
  const walk = ({ children }: XmlElement, above: string): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      const path = above + child.name;
      const same = paths.get(path);
      if (same) same.push(child);
      else paths.set(path, [child]);
      walk(child, `${path}/`);
    }
  };
  walk(within, '');
  return paths;
}

/** Text with its own line breaks; white space that lays out the file is one space. `look` may mark up the text of an element. */
export function textOf(
  within: XmlElement,
  look: (element: XmlElement, text: string) => string = (_, text) => text,
): string {
  const inner = (node: XmlElement | string): string =>
    typeof node === 'string' ? node : look(node, node.children.map(inner).join(''));
  const text = within.children.map(inner).join('');
  return laidOut(text.replace(/[\r\n]+/g, ' ').replaceAll(BREAK, '\n'));
}

/** A text with its own line breaks and spaces in one form. */
export function laidOut(text: string): string {
  const spaced = text.replace(/[ \t]{2,}|\t/g, ' ').trim();
  return spaced.includes('\n') ? spaced.replace(/ *\n */g, '\n') : spaced;
}

/** Text of the first element on a path, or undefined when there is none or it is empty. */
export const textAt = (within: XmlElement, ...path: readonly string[]): string | undefined => {
  const [first] = find(within, ...path);
  return (first && textOf(first)) || undefined;
};

/** Characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#xD;');

/** Pieces of a file between the tags of one element, with the line on which each begins, so that one may be broken. */
export function piecesOf(xml: string, name: string): { line: number; xml: string }[] {
  const pieces: { line: number; xml: string }[] = [];
  const begins = [...xml.matchAll(new RegExp(`<${name}(?=[\\s>])`, 'g'))].map(({ index }) => index);
  const closing = `</${name}>`;
  let [line, counted, closed] = [1, 0, -1];
  begins.forEach((begin, at) => {
    for (; counted < begin; counted++) if (xml.charCodeAt(counted) === 10) line++;
    const next = begins[at + 1] ?? xml.length;
    if (closed < begin) closed = xml.indexOf(closing, begin);
    if (closed < 0) closed = xml.length; // none is looked for again
    pieces.push({ line, xml: xml.slice(begin, Math.min(closed + closing.length, next)) });
  });
  return pieces;
}
