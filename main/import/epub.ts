import { XMLParser } from 'fast-xml-parser';
import type { CslItem } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { unpack, utf8, withoutDoctype } from './archive';
import { publicationDay } from './html/published';
import { keptLink, parsedUrl } from './html/links';
import { readPage } from './html/page';
import { namesFromText } from './names';
import { withGiven } from './record';
import type { Draft } from './rich/draft';
import { draftFromDom } from './rich/fromDom';
import { count, Pictures } from './rich/pictures';
import { layOut } from './rich/toLayout';
import { titleFromText } from './title';
import type { DocumentKind } from './types';

/** An electronic book: its chapters in reading order, as one text. */
export const epub: DocumentKind = {
  kind: 'EPUB',
  accepts: ({ name, bytes }) =>
    isZip(bytes) &&
    (/\.epub$/i.test(name) ||
      Buffer.from(bytes.subarray(30, 58)).toString('latin1').includes('mimetypeapplication/epub')),
  read: ({ bytes, fields, progress }) => {
    const files = unpack(bytes);
    if (!files.ok) return files;
    const book = readPackage(files.value);
    if (!book.ok) return book;
    const { chapters, csl } = book.value;
    const media = new Map<string, number>();
    const pictures = new Pictures((source) => files.value.get(source));
    const blocks = chapters.flatMap((path, index) => {
      progress?.(index / chapters.length);
      return chapterBlocks(path, files.value, chapters, media);
    });
    const { text, layout } = layOut(blocks, pictures.pictureOf);
    if (text.trim() === '') {
      const hasPictures = pictures.all.length + pictures.leftOut.length > 0;
      return err('unreadable', `There is no text in it${hasPictures ? ': its pages are pictures' : ''}.`);
    }
    const record = withGiven({ ...csl, title: csl.title ?? titleFromText(text) }, fields);
    if (!record.ok) return record;
    return ok({
      kind: 'EPUB',
      csl: record.value,
      text,
      mediaType: 'text/plain',
      layout,
      pictures: pictures.all,
      leftOut: [...pictures.leftOut, ...Array.from(media, ([what, number]) => count(number, what))],
    });
  },
};

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

type Node = Readonly<Record<string, unknown>>;
const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

const nodes = (value: unknown): Node[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((each) =>
    typeof each === 'object' && each !== null ? (each as Node) : { '#text': String(each) },
  );
const child = (node: Node | undefined, name: string): Node | undefined => nodes(node?.[name])[0];
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const attribute = (node: Node | undefined, name: string): string => textOf(node?.[`@${name}`]);
const words = (node: Node | undefined): string | undefined => {
  const text = textOf(node?.['#text']).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
};

function parsed(bytes: Uint8Array | undefined): Node | undefined {
  if (!bytes) return undefined;
  try {
    return xml.parse(withoutDoctype(utf8(bytes))) as Node;
  } catch {
    return undefined; // not XML: as if it were not there
  }
}

const FONTS_ONLY = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

function readPackage(files: ReadonlyMap<string, Uint8Array>): Result<{ chapters: string[]; csl: CslItem }> {
  const locks = nodes(child(parsed(files.get('META-INF/encryption.xml')), 'encryption')?.['EncryptedData']);
  if (locks.some((lock) => !FONTS_ONLY.test(attribute(child(lock, 'EncryptionMethod'), 'Algorithm'))))
    return err('unreadable', 'It is protected by its seller (DRM) and can be read only in that seller’s program.');
  const container = child(parsed(files.get('META-INF/container.xml')), 'container');
  const path = attribute(child(child(container, 'rootfiles'), 'rootfile'), 'full-path');
  const book = child(parsed(files.get(path)), 'package');
  if (!book)
    return err('damaged', 'It is damaged: the list of its chapters is missing. Get it again from where it came.');
  const items = new Map(
    nodes(child(book, 'manifest')?.['item']).map((item): [string, Node] => [attribute(item, 'id'), item]),
  );
  const chapters = nodes(child(book, 'spine')?.['itemref'])
    .filter((reference) => attribute(reference, 'linear') !== 'no')
    .map((reference) => items.get(attribute(reference, 'idref')))
    .filter((item) => item !== undefined)
    .filter((item) => /html/.test(attribute(item, 'media-type')) && !/\bnav\b/.test(attribute(item, 'properties')))
    .map((item) => joined(path, attribute(item, 'href')));
  return ok({ chapters, csl: recordOf(child(book, 'metadata')) });
}

function recordOf(metadata: Node | undefined): CslItem {
  const all = (name: string): string[] => nodes(metadata?.[name]).flatMap((node) => words(node) ?? []);
  const [title] = all('title');
  const author = all('creator').flatMap(namesFromText);
  const issued = publicationDay(all('date'));
  const [publisher] = all('publisher');
  const [language] = all('language');
  const identifiers = all('identifier').map((each) => each.replace(/^urn:(?:isbn|doi):|^(?:isbn|doi):?\s*/i, ''));
  const isbn = identifiers.find((each) => /^(?:97[89][- ]?)?[\d -]{9,}[\dX]$/i.test(each));
  const doi = identifiers.find((each) => /^10\.\d{4,9}\//.test(each));
  return {
    type: 'book',
    ...(title && { title }),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
    ...(publisher && { publisher }),
    ...(language && { language }),
    ...(isbn && { ISBN: isbn }),
    ...(doi && { DOI: doi }),
  };
}

/** A path inside the archive, as a file at `base` means it. */
function joined(base: string, href: string): string {
  const url = parsedUrl(href, `zip:///${base}`);
  return url?.protocol === 'zip:' ? decodedPath(url.pathname.replace(/^\/+/, '')) : href;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign in a file's own name
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** XHTML closes elements in themselves (`<a id="x"/>`, `<title/>`), which HTML takes for their beginning. */
const openedAndClosed = (xhtml: string): string =>
  xhtml.replace(
    /<([\w:-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/g,
    (all, name: string, attributes: string) => (VOID.test(name) ? all : `<${name}${attributes}></${name}>`),
  );

function chapterBlocks(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  chapters: readonly string[],
  media: Map<string, number>,
): Draft[] {
  const page = readPage(openedAndClosed(withoutDoctype(utf8(files.get(path)))));
  if (!page.ok) return [];
  const { document } = page.value;
  const [body = document.documentElement] = document.getElementsByTagName('body');
  const placed = (file: string, id: string): string => `${chapters.indexOf(file)}-${id}`;
  return draftFromDom(body, {
    link: (href) => {
      if (/^[a-z][a-z\d+.-]*:/i.test(href)) return keptLink(href, undefined);
      const [file = '', id] = href.split('#');
      const target = file === '' ? path : joined(path, file);
      return id && chapters.includes(target) ? `#${placed(target, id)}` : undefined;
    },
    id: (id) => placed(path, id),
    source: (source) => (source.startsWith('data:') ? source : joined(path, source)),
    leftOut: (what) => media.set(what, (media.get(what) ?? 0) + 1),
  });
}
