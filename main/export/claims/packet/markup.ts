/**
 * Text as markup. A browser that reads it and writes it out again gives the very same characters, which the page's check
 * relies on: so what HTML cannot hold (NUL, a carriage return, half a surrogate pair) is replaced first.
 */
export const escaped = (text: string): string =>
  holdable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');

/** A text as it is after passing through HTML. */
export const holdable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd');

/** Markup of escaped parts: what is put in is escaped unless it is markup already. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = string | number | Markup | undefined | false | readonly Part[];

const rendered = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'object') return part.map(rendered).join('');
  return escaped(String(part));
};

/** A template of markup. Attribute values must be plain: letters, digits and signs without quotation marks, & or <. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...parts.map(rendered)));

/** Undoes `escaped`, for markup that was written by it. */
export const unescaped = (written: string): string =>
  written.replaceAll('&nbsp;', '\u00a0').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
