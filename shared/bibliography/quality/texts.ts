import { fieldName } from '../fieldNames';
import { plainWords } from '../../model/plainTitle';
import type { CslItem } from '../../model/records';
import { textOf, type Check, type CheckId, type RecordProblem } from './problem';

const TITLES = ['title', 'title-short', 'container-title', 'collection-title', 'event-title'];
const TEXTS = [...TITLES, 'publisher', 'publisher-place', 'volume', 'issue', 'edition', 'genre'];

/** A name of two words reads as one in a sentence. */
const named = (field: string): string => fieldName(field).replace(/^.* .*$/, '“$&”');

/** A problem where a text would be another after the change, with that change as its fix. */
function where(
  check: CheckId,
  csl: CslItem,
  fields: readonly string[],
  change: (text: string) => string,
  says: (name: string, text: string) => string,
): RecordProblem[] {
  return fields.flatMap((field) => {
    const text = textOf(csl, field);
    const next = change(text);
    if (text === '' || next === text || next === '') return [];
    return [{ check, field, says: says(named(field), text), fix: { says: next, set: { [field]: next } } }];
  });
}

export const checkCapitals: Check = (csl) =>
  where('capitals', csl, TITLES, quietTitle, (name) => `${name} is written in capitals.`);

/** What keeps its case, sentence ends and words: the parts that matter when a title is made quiet. */
const PARTS = /<span class="nocase">.*?<\/span>|<[^<>]*>|[:.?!](?=\s)|\p{L}+/gu;

/** Two long words at least, since a journal may be called JAMA. Markup stays, and so does the case that it fixes. */
function quietTitle(text: string): string {
  const words = plainWords(text);
  if (/\p{Ll}/u.test(words.replace(/<[^<>]*>/g, '')) || (words.match(/\p{Lu}{4,}/gu)?.length ?? 0) < 2) return text;
  let isFirst = true;
  return text.replace(PARTS, (part) => {
    if (part.startsWith('<')) {
      if (part.endsWith('</span>') && part !== '</span>') isFirst = false;
      return part;
    }
    const begins = isFirst;
    isFirst = !/\p{L}/u.test(part);
    return begins ? part.slice(0, 1) + part.slice(1).toLowerCase() : part.toLowerCase();
  });
}

/** What a format has left in a text: braces, commands of LaTeX, entities of HTML. */
export const checkMarkup: Check = (csl) =>
  where('markup', csl, TEXTS, withoutMarkup, (name, text) => `${name} has left-over markup: “${shortened(text)}”.`);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function withoutMarkup(text: string): string {
  const plain = text
    .replace(/\\(?:emph|textit|textbf|textsc|text|mbox|url)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
  // Braces around words; in mathematics they mean something.
  return /[$^_]/.test(plain) ? plain : plain.replace(/[{}]/g, '');
}

/** Styles end these themselves. */
const ENDED = ['title', 'container-title'];

/** One finding a field, so that one fix does both. */
export const checkSpaces: Check = (csl) => [
  ...where(
    'spaces',
    csl,
    TEXTS.filter((field) => !ENDED.includes(field)),
    withoutSpaces,
    tooManySpaces,
  ),
  ...where(
    'spaces',
    csl,
    ENDED,
    (text) => withoutFullStop(withoutSpaces(text)),
    (name, text) =>
      withoutSpaces(text) === text
        ? `${name} ends with a full stop, which styles add themselves.`
        : tooManySpaces(name),
  ),
];

const withoutSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
const tooManySpaces = (name: string): string => `${name} has spaces too many.`;

const withoutFullStop = (text: string): string =>
  /[^.\s]{3,}\.$/.test(text) && !/\b(?:\p{L}\.){2,}$/u.test(text) && !isAbbreviated(text) ? text.slice(0, -1) : text;

/** `J. Harb. Stud.` keeps its full stops. */
const isAbbreviated = (text: string): boolean =>
  (text.match(/\.(?:\s|$)/g)?.length ?? 0) > 1 || /\b(?:Inc|Ltd|Co|Jr|vol|ed|etc)\.$/i.test(text);

export const checkAddresses: Check = (csl) => {
  const url = textOf(csl, 'URL').trim();
  if (url === '' || /^[a-z][a-z\d+.-]*:\/\/[^\s/]+\.?[^\s]*$/i.test(url)) return [];
  const next = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(url) ? `https://${url}` : undefined;
  return [
    {
      check: 'addresses',
      field: 'URL',
      says: `“${shortened(url)}” is no address that can be opened.`,
      ...(next !== undefined && { fix: { says: next, set: { URL: next } } }),
    },
  ];
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
