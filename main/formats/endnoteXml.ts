import { makeCitationKey } from '../../shared/model/citationKey';
import { isKey } from './keys';
import type { Parsed, ReferenceFormat } from './format';
import { writeChecked } from './readBack';
import { itemFromTags } from './tagged/readTags';
import { endnoteOfRis, risOfEndnote } from './tagged/types';
import { tagsOf, type TagList } from './tagged/writeTags';
import { elementOf, escapeXml, find, piecesOf, textOf, type XmlElement } from './xml';

/**
 * EndNote XML. Its fields are those of RIS under other names, which is how EndNote itself writes RIS, so they are read and
 * written by the same table of tags. Text may be styled; the styles that CSL has come and go with it.
 */
export const endnoteXml: ReferenceFormat = {
  id: 'endnote-xml',
  label: 'EndNote XML',
  extension: 'xml',
  mediaType: 'application/xml',
  recognises: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<xml>\s*<records>|<record>[\s\S]*<ref-type[\s>]/.test(text),
  parse,
  write: (references) => {
    const { text, lost } = writeChecked(references, {
      label: 'EndNote XML',
      separator: '',
      parse,
      write: ({ id, csl }) => writeRecord(tagsOf(id, csl)),
    });
    return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n${text}</records></xml>\n`, lost };
  },
};

/** Where each tag is. The first path is written; elements that come more than once are more values. */
const PLACES: readonly (readonly [tag: string, ...paths: string[]])[] = [
  ['AU', 'contributors/authors/author'],
  ['A2', 'contributors/secondary-authors/author'],
  ['A3', 'contributors/tertiary-authors/author'],
  ['A4', 'contributors/subsidiary-authors/author'],
  ['TA', 'contributors/translated-authors/author'],
  ['TI', 'titles/title', 'title'],
  ['T2', 'titles/secondary-title', 'secondary-title'],
  ['T3', 'titles/tertiary-title', 'tertiary-title'],
  ['J2', 'titles/alt-title'],
  ['ST', 'titles/short-title'],
  ['TT', 'titles/translated-title'],
  ['JF', 'periodical/full-title'],
  ['JA', 'periodical/abbr-1', 'alt-periodical/abbr-1'],
  ['SP', 'pages'],
  ['VL', 'volume'],
  ['IS', 'number', 'issue'],
  ['NV', 'num-vols'],
  ['ET', 'edition'],
  ['SE', 'section'],
  ['RP', 'reprint-edition'],
  ['KW', 'keywords/keyword'],
  ['PY', 'dates/year'],
  ['DA', 'dates/pub-dates/date', 'dates/month'],
  ['CY', 'pub-location'],
  ['PB', 'publisher'],
  ['SN', 'isbn'],
  ['AN', 'accession-num'],
  ['CN', 'call-num'],
  ['DO', 'electronic-resource-num'],
  ['AB', 'abstract'],
  ['N1', 'notes'],
  ['RN', 'research-notes'],
  ['M3', 'work-type'],
  ['RI', 'reviewed-item'],
  ['DB', 'remote-database-name'],
  ['DP', 'remote-database-provider'],
  ['LA', 'language'],
  ['AD', 'auth-address'],
  ['OP', 'orig-pub'],
  ['C1', 'custom1'],
  ['C2', 'custom2'],
  ['C3', 'custom3'],
  ['C4', 'custom4'],
  ['C5', 'custom5'],
  ['C6', 'custom6'],
  ['C7', 'custom7'],
  ['M1', 'misc1'],
  ['M2', 'misc2'],
  ['U1', 'misc3'],
  ['ID', 'label'],
  ['UR', 'urls/related-urls/url', 'urls/web-urls/url', 'urls/related-urls/web-urls/url'],
  ['L1', 'urls/pdf-urls/url'],
  ['L2', 'urls/text-urls/url'],
  ['Y2', 'access-date'],
];

function parse(xml: string): Parsed {
  const parsed: Parsed = { references: [], failed: [] };
  const taken = new Set<string>();
  for (const piece of piecesOf(xml, 'record')) {
    const record = elementOf(piece.xml);
    if (!record) {
      parsed.failed.push({ line: piece.line, reason: 'This record is not whole XML.' });
      continue;
    }
    const tags = tagsIn(record);
    const key = tags.get('ID')?.[0];
    const csl = itemFromTags(tags);
    const id = key || makeCitationKey(csl, (other) => taken.has(other));
    taken.add(id);
    parsed.references.push({ id, csl, line: piece.line, ...(isKey(key) ? {} : { isKeyless: true }) });
  }
  return parsed;
}

function tagsIn(record: XmlElement): Map<string, string[]> {
  const [type] = find(record, 'ref-type');
  const ris = risOfEndnote(type?.attributes['name'] ?? '', Number(type && textOf(type)));
  const tags = new Map<string, string[]>([['TY', [ris]]]);
  for (const [tag, ...paths] of PLACES) {
    const values = paths.flatMap((path) => find(record, ...path.split('/'))).map((element) => textOf(element, styled));
    const filled = values.filter((value) => value !== '');
    const kept = paths.length > 1 ? [...new Set(filled)] : filled; // two places may say the same
    if (kept.length > 0) tags.set(tag, kept);
  }
  return tags;
}

const FACES: readonly (readonly [face: string, tag: string])[] = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
];

function styled({ name, attributes }: XmlElement, text: string): string {
  if (name !== 'style' || text.trim() === '') return text;
  const faces = attributes['face'] ?? '';
  return FACES.reduce((inner, [face, tag]) => (faces.includes(face) ? `<${tag}>${inner}</${tag}>` : inner), text);
}

/** Tags that EndNote has no field of its own for, but one that it reads alike. */
const OTHER_TAGS: Readonly<Record<string, string>> = { ED: 'A2', U2: 'C2', SV: 'IS' };

/** Kinds of works whose own number is EndNote's number. */
const NUMBERED = /^(?:RPRT|THES|PAT|STAND|STAT|BILL|CASE|DATA|COMP|MAP|GEN)$/;

function writeRecord(tags: TagList): string {
  const [, type = 'GEN'] = tags.find(([tag]) => tag === 'TY') ?? [];
  const [name, number] = endnoteOfRis(type);
  const values = new Map<string, string[]>();
  const [from, to] = ['SP', 'EP'].map((wanted) => tags.find(([tag]) => tag === wanted)?.[1]);
  for (const [tag, value] of tags) {
    if (tag === 'EP' || tag === 'TY') continue;
    const whole = tag === 'SP' && from !== undefined && to !== undefined ? `${from}-${to}` : value;
    const place = tag === 'M1' && NUMBERED.test(type) ? 'IS' : (OTHER_TAGS[tag] ?? tag);
    const text = tag === 'U2' ? whole.replace(/\[pmcid\]$/, '') : whole;
    values.set(place, [...(values.get(place) ?? []), text]);
  }
  const tree = new Map<string, string[]>();
  for (const [tag, path] of PLACES) {
    const texts = values.get(tag);
    if (!texts || path === undefined) continue;
    const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const element = path.slice(path.lastIndexOf('/') + 1);
    const written = texts.map((text) => `<${element}>${styledXml(text)}</${element}>`);
    tree.set(parent, [...(tree.get(parent) ?? []), ...written]);
  }
  return `<record><ref-type name="${escapeXml(name)}">${number}</ref-type>${nested(tree)}</record>\n`;
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
