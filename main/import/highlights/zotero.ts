import { lookup } from '../../../shared/lookup';
import { createHash } from 'node:crypto';
import { ok } from '../../../shared/result';
import type { HighlightColor } from '../../../shared/model/records';
import { asId, defined, isJson, parseJson, textIn } from './json';
import type { ForeignMark, HighlightFormat } from './types';

/** Zotero's own colours, by what they are nearest to among ours. */
const COLORS: Readonly<Record<string, HighlightColor>> = {
  '#ffd400': 1,
  '#5fb236': 2,
  '#2ea8e5': 3,
  '#ff6666': 4,
  '#a28ae5': 5,
  '#e56eee': 5,
  '#f19837': 6,
  '#aaaaaa': 8,
};

/** A note that Zotero made from annotations, exported as Markdown with links or as HTML. */
export const zotero: HighlightFormat = {
  kind: 'zotero',
  label: 'Zotero annotations',
  accepts: ({ text }) =>
    /zotero:\/\/open(?:-pdf)?\/[^\s)"]+[?&](?:amp;)?annotation=|data-annotation="/.test(text.slice(0, 200_000)),
  read: (text) => {
    const title = titleOf(text);
    const marks = /data-annotation="/.test(text) ? fromHtml(text, title) : fromMarkdown(text, title);
    return ok({ ...marks, lost: [] });
  },
};

type Read = { marks: ForeignMark[]; failed: { where: string; reason: string }[] };

/** The heading, unless it is the one that every such note has. */
function titleOf(text: string): string | undefined {
  const heading = /^#\s+(.+)$|<h1[^>]*>([\s\S]*?)<\/h1>/m.exec(text);
  const words = plain(heading?.[1] ?? heading?.[2] ?? '').replace(/\s*\(\d[^)]*\)\s*$/, '');
  return words === '' || /^Annotations$/i.test(words) ? undefined : words;
}

const LINK = String.raw`\(zotero:\/\/[^)\s]+\)`;
/** “quote” ([citation](zotero://select/…)) ([pdf](zotero://open-pdf/…?page=3&annotation=KEY)) comment */
const ENTRY = new RegExp(
  String.raw`(?:[“"]([\s\S]*?)[”"]|([^\n]*?))[ \t]*(?:<\/(?:mark|span)>)?[ \t]*(?:\(\[([^\]]*)\]${LINK}\)[ \t]*)?\(\[[^\]]*\]\((zotero:\/\/open[^)\s]*[?&]annotation=([A-Z0-9]+)[^)\s]*)\)\)([^\n]*)`,
  'g',
);

function fromMarkdown(text: string, heading: string | undefined): Read {
  const marks: ForeignMark[] = [];
  const failed: { where: string; reason: string }[] = [];
  for (const block of text.split(/\n{2,}/)) {
    if (!block.includes('annotation=')) continue;
    const found = [...block.matchAll(ENTRY)];
    if (found.length === 0)
      failed.push({ where: block.slice(0, 60), reason: 'Its layout is not one that Zotero writes.' });
    for (const [, quoted, marked = '', citation, link = '', key = '', after = ''] of found) {
      const color = /#([0-9a-f]{6})/i.exec(block)?.[0].toLowerCase();
      // A colour stands around the quotation as a tag; what has no quotation marks is a picture.
      const quote = plain(quoted ?? /^[“"]([\s\S]*)[”"]$/.exec(plain(marked))?.[1] ?? '');
      const comment = plain(after);
      if (quote === '' && comment === '') continue; // a picture
      const locator = /page=([^&)]+)/.exec(link)?.[1];
      marks.push(
        mark(key, quote, {
          title: heading ?? workOf(citation),
          comment: comment === '' ? undefined : comment,
          locator: locatorOf(citation) ?? (locator === undefined ? undefined : `p. ${decodeURIComponent(locator)}`),
          color: color === undefined ? undefined : lookup(COLORS, color),
          kept: { link, ...(citation ? { citation } : {}) },
        }),
      );
    }
  }
  return { marks, failed };
}

function fromHtml(html: string, heading: string | undefined): Read {
  const marks: ForeignMark[] = [];
  const failed: { where: string; reason: string }[] = [];
  const starts = [...html.matchAll(/<(?:span|p|img)[^>]*?data-annotation="([^"]*)"[^>]*>/g)];
  starts.forEach((start, index) => {
    const stop = Math.min(starts[index + 1]?.index ?? html.length, endOfParagraph(html, start.index));
    const block = html.slice(start.index + start[0].length, stop);
    const data = parseJson(decoded(start[1] ?? ''));
    if (!isJson(data))
      return failed.push({ where: `annotation ${index + 1}`, reason: 'What it says of itself is no JSON.' });
    const [words = '', ...rest] = block.split(/<\/span>/);
    const quote = plain(words).replace(/^[“"]|[”"]$/g, '');
    const citation = plain(
      /<span class="citation"[^>]*>([\s\S]*)$/
        .exec(rest.join('</span>').split('</span>\n')[0] ?? '')?.[1]
        ?.split(')</span>')[0] ?? '',
    );
    const comment = plain(
      block.replace(/^[\s\S]*?<\/span>/, '').replace(/<span class="citation"[\s\S]*?\)<\/span>/, ''),
    );
    const key = textIn(data['annotationKey']) ?? '';
    if (quote === '' && comment === '') return undefined; // a picture
    const item = isJson(data['citationItem']) ? data['citationItem'] : {};
    const csl = isJson(item['itemData']) ? item['itemData'] : {};
    const locator = textIn(data['pageLabel']) ?? textIn(item['locator']);
    return marks.push(
      mark(key, quote, {
        title: textIn(csl['title']) ?? heading ?? workOf(citation),
        url: textIn(csl['URL']),
        doi: textIn(csl['DOI']),
        comment: comment === '' ? undefined : comment,
        locator: locator === undefined ? undefined : `p. ${locator}`,
        color: lookup(COLORS, (textIn(data['color']) ?? '').toLowerCase()),
        kept: data,
      }),
    );
  });
  return { marks, failed };
}

function endOfParagraph(html: string, from: number): number {
  const end = html.indexOf('</p>', from);
  return end < 0 ? html.length : end;
}

interface Said {
  readonly title: string | undefined;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  readonly comment: string | undefined;
  readonly locator: string | undefined;
  readonly color: HighlightColor | undefined;
  readonly kept: Readonly<Record<string, unknown>>;
}

function mark(key: string, quote: string, { title, url, doi, ...rest }: Said): ForeignMark {
  const id = key === '' ? createHash('sha256').update(quote).digest('hex').slice(0, 24) : asId(key);
  return { id: `zotero.${id}`, source: defined({ title, url, doi }), quote, tags: [], ...defined(rest) };
}

/** “Lind, 2024, p. 3” without the page: all that such a note says of the work. */
const workOf = (citation: string | undefined): string | undefined =>
  citation
    ?.replace(/^\(|\)$/g, '')
    .replace(/,?\s*(?:pp?|S)\.\s*\S+$/, '')
    .trim() || undefined;

const locatorOf = (citation: string | undefined): string | undefined =>
  /(?:pp?|S)\.\s*[^,)]+/.exec(citation ?? '')?.[0];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/&quot;/g, '"').replace(/&amp;/g, '&'));
  } catch {
    return text; // a lone per cent sign: it is not encoded
  }
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Words without tags, entities and emphasis. */
const plain = (markup: string): string =>
  markup
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\\([\\`*_{}[\]()#+\-.!"'>])/g, '$1')
    .trim();
