import { lookup } from '../../shared/lookup';
import { ok } from '../../shared/result';
import { readText } from './readText';
import { recordFrom } from './record';
import { shorten, titleFromText } from './title';
import type { DocumentKind, OwnFields } from './types';

/** Markdown, kept as it was written; front matter is read for its fields and stays part of the text. */
export const markdown: DocumentKind = {
  kind: 'markdown',
  accepts: ({ name }) => /\.(?:md|markdown)$/i.test(name),
  read: ({ bytes, fields }) => {
    const decoded = readText(bytes);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    const { own, body } = frontMatter(text);
    const title = own.title ?? firstHeading(body) ?? titleFromText(body);
    const csl = recordFrom(fields, { ...own, title });
    return csl.ok ? ok({ kind: 'markdown', csl: csl.value, text, mediaType: 'text/markdown', encoding }) : csl;
  },
};

/** The keys of front matter that say something about a source, as pandoc, Hugo and Obsidian write them. */
const FIELDS: Readonly<Record<string, keyof OwnFields>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  date: 'issued',
  issued: 'issued',
  published: 'issued',
  publisher: 'publisher',
  publication: 'publisher',
  site: 'publisher',
  url: 'url',
  source: 'url',
  link: 'url',
  lang: 'language',
  language: 'language',
};

/** What stands between the commas of `[a, "b, c"]`. */
const IN_LIST = /(?:"[^"]*"|'[^']*'|[^,])+/g;

/** Reads the simple `key: value` lines and lists of a YAML block at the start; other YAML is left alone. */
function frontMatter(text: string): { own: OwnFields; body: string } {
  const block = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!block) return { own: {}, body: text };
  const own: Record<string, string> = {};
  for (const [, key = '', value = '', items = ''] of (block[1] ?? '').matchAll(
    /^([A-Za-z]+):[ \t]*(.*)((?:\n[ \t]*-[ \t]+.*)*)$/gm,
  )) {
    const field = lookup(FIELDS, key.toLowerCase());
    const said = listed(value, items)
      .map(unquoted)
      .filter((part) => part !== '');
    if (field && said.length > 0 && own[field] === undefined) own[field] = said.join('; ');
  }
  if (own['issued'] !== undefined) own['issued'] = own['issued'].replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
  return { own, body: text.slice(block[0].length) };
}

function listed(value: string, items: string): string[] {
  const inline = /^\[(.*)\]$/.exec(value.trim());
  if (inline) return (inline[1] ?? '').match(IN_LIST) ?? [];
  if (value.trim() !== '') return [value];
  return items.split('\n').map((item) => item.replace(/^[ \t]*-[ \t]+(?:name:[ \t]*)?/, ''));
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

function firstHeading(text: string): string | undefined {
  const prose = text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '');
  const [, atx, setext] = /^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$|^(\S.*)\n=+[ \t]*$/m.exec(prose) ?? [];
  const heading = (atx ?? setext)?.replace(/[*_`]+/g, '').trim();
  return heading === undefined || heading === '' ? undefined : shorten(heading);
}
