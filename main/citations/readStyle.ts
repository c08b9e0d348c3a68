import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { err, ok, type Result } from '../../shared/result';
import type { Style } from './engines';

/** A CSL file as a style, with the name that it gives itself. */
export interface ReadStyle extends Style {
  readonly title: string;
  readonly source: string;
  /** Name of the style that it only points at, as most journals' styles do. */
  readonly parent?: string;
}

/**
 * Reads the text of a CSL file (Citation Style Language 1.0.2). Fails as `invalid` with what is wrong with it, and the line
 * where there is one: no XML, no style, a macro that is called and not there.
 */
export function readStyle(text: string): Result<ReadStyle> {
  const source = text.replace(/^\ufeff/, '').trimStart();
  const valid = XMLValidator.validate(source);
  if (valid !== true) return wrong(`line ${valid.err.line} is no XML: ${inWords(valid.err.msg)}`);
  if (!/<style\b/.test(source)) return wrong('a CSL file holds one <style> element.');
  const id = textIn(source, 'id').split('/').at(-1) || 'csl-file';
  const title = textIn(source, 'title') || id;
  if (!/<citation\b/.test(source)) {
    const parent = parentOf(source);
    return parent === undefined ? wrong('it has no <citation> element.') : ok({ id, title, source, parent });
  }
  if (!/<citation\b[^>]*>[\s\S]*<layout\b/.test(source)) return wrong('its <citation> has no <layout>.');
  const missing = missingMacros(source);
  if (missing.length > 0) return wrong(`it calls ${listed(missing)}, which it does not define.`);
  return ok({ id, title, source });
}

/** The validator lists elements that were left open as JSON. */
function inWords(message: string): string {
  const open = /^Invalid '(\[[^']*\])' found\.$/.exec(message)?.[1];
  return open === undefined ? message : `the elements ${open.slice(1, -1).replace(/\s+/g, ' ').trim()} are not closed.`;
}

const wrong = (reason: string) => err('invalid', `This is not a citation style that can be used: ${reason}`);

const listed = (names: readonly string[]) =>
  `${names.length === 1 ? 'the macro' : 'the macros'} ${names.map((name) => `“${name}”`).join(', ')}`;

function parentOf(source: string): string | undefined {
  const link = /<link\b[^>]*\brel="independent-parent"[^>]*>/.exec(source)?.[0];
  return link && /\bhref="([^"]+)"/.exec(link)?.[1]?.split('/').at(-1);
}

const entities = new XMLParser({ ignoreAttributes: true });

/** The words of the first element of this name. */
function textIn(source: string, name: string): string {
  const element = new RegExp(`<${name}\\b[^>]*>[^<]*</${name}>`).exec(source)?.[0];
  if (element === undefined) return '';
  const parsed = entities.parse(element) as Record<string, unknown>; // one element, whose content is text
  return String(parsed[name]).trim();
}

function missingMacros(text: string): string[] {
  const source = text.replace(/<!--[\s\S]*?-->/g, ''); // the styles of Chicago keep macros that they do not use in comments
  const named = (pattern: RegExp) => new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''));
  const defined = named(/<macro\b[^>]*\bname="([^"]+)"/g);
  return [...named(/<(?:text|key)\b[^>]*\bmacro="([^"]+)"/g)].filter((macro) => !defined.has(macro));
}
