import { writtenKey } from '../model/pandocCitations';
import { isIdOf, type HighlightId } from '../model/ids';

/** A quotation in a note's Markdown. Offsets are UTF-16 units of the note, end exclusive. */
export interface Quotation {
  /** The quoted words, without quotation marks and Markdown. */
  readonly quote: string;
  /** Where these words stand in the note: what an update would replace. */
  readonly start: number;
  readonly end: number;
  readonly block: boolean;
  /** The citation key that goes with it, and what the citation says after it, as `p. 33`. */
  readonly key?: string;
  readonly locator?: string;
  /** The citation stands directly behind the words. */
  readonly cited: boolean;
  readonly highlightId?: HighlightId;
}

interface Citation {
  readonly key: string;
  readonly locator?: string;
  readonly start: number;
  readonly end: number;
}

const KEY = String.raw`(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))`;
const CITATION = new RegExp(String.raw`\[[^\[\]@]*?-?@${KEY}([^\[\]]*)\]|(?<![\p{L}\p{N}_@.])-?@${KEY}`, 'gu');
/** How a highlight is named behind its quotation: a comment, which no reader of Markdown shows. */
const LINK = /<!--\s*(highlight-[A-Za-z0-9._-]+)\s*-->/g;
const QUOTED = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|"([^"]+)"/g;
/** Between the words and what belongs to them: marks, closing brackets, a dash before a source. */
const BESIDE = /^[\s>*_.,;:!?)\]”"»“—–-]*$/;
/** Shorter quotations are words held with tongs, unless a citation stands directly behind them. */
const WORDS = 3;

/** A citation of one work, with its pages where they are known: `[@key, p. 3]`. */
export const citationOf = (citationKey: string, locator: string | undefined): string =>
  `[@${writtenKey(citationKey)}${locator === undefined ? '' : `, ${locator}`}]`;

/** The link to a highlight, to be written behind its quotation and citation. */
export const highlightLink = (id: HighlightId): string => `<!-- ${id} -->`;

/** A note's quotations in order: words in quotation marks and block quotations. Code is not searched. */
export function quotationsIn(markdown: string): Quotation[] {
  const prose = blankCode(markdown);
  const citations = citationsIn(prose);
  const links = linksIn(prose);
  return paragraphsOf(prose).flatMap((paragraph, index, all) => {
    const { start, end, isQuote } = paragraph;
    const places = isQuote
      ? blockOf(prose, paragraph, [...citations, ...links])
      : inlineOf(prose.slice(start, end), start);
    // What stands around a block quotation belongs to it, as in "X writes:" and in a source on a line of its own.
    const from = isQuote ? (all[index - 1]?.start ?? start) : start;
    return places.flatMap((place): Quotation[] => {
      const behind = citations.find((citation) => citation.start >= place.end);
      const cited = behind !== undefined && BESIDE.test(prose.slice(place.end, behind.start));
      const near = behind && (cited || behind.start < end) ? behind : undefined;
      const citation = near ?? citations.findLast((other) => other.end <= place.start && other.start >= from);
      const after = cited ? behind.end : place.end;
      const link = links.find(
        (other) => other.start >= place.end && BESIDE.test(prose.slice(after, Math.max(after, other.start))),
      );
      const quote = plainWords(prose.slice(place.start, place.end));
      if (quote === '' || (!isQuote && !cited && quote.split(' ').length < WORDS)) return [];
      return [
        {
          ...place,
          quote,
          block: isQuote,
          cited,
          ...(citation ? { key: citation.key } : {}),
          ...(citation?.locator ? { locator: citation.locator } : {}),
          ...(link ? { highlightId: link.id } : {}),
        },
      ];
    });
  });
}

/** Code becomes spaces, so that offsets stay. */
const blankCode = (markdown: string): string =>
  markdown
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm, (code) => code.replace(/[^\n]/g, ' '))
    .replace(/(`+)[^`\n][^`]*?\1/g, (code) => code.replace(/[^\n]/g, ' '));

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly isQuote: boolean;
}

/** Stretches between blank lines; a block quotation goes on through lines that hold nothing but its mark. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { start: number; isQuote: boolean } | undefined;
  let at = 0;
  const close = (end: number): void => {
    if (open) paragraphs.push({ ...open, end });
    open = undefined;
  };
  for (const line of text.split('\n')) {
    const isQuote = /^ {0,3}>/.test(line);
    if (line.trim() === '' || (open && open.isQuote !== isQuote && (isQuote || /^\s*(?:[-*+]|#|\d+\.)\s/.test(line))))
      close(at);
    if (line.trim() !== '') open ??= { start: at, isQuote };
    at += line.length + 1;
  }
  close(text.length);
  return paragraphs;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const placeOf = ({ 0: all, index }: RegExpExecArray): Place => ({ start: index, end: index + all.length });

function citationsIn(prose: string): Citation[] {
  return [...prose.matchAll(CITATION)].map((match) => {
    const locator = /^,\s*([^;]+)/.exec(match[3] ?? '')?.[1]?.trim();
    const key = match[1] ?? match[2] ?? match[4] ?? match[5] ?? '';
    return { key, ...(locator ? { locator } : {}), ...placeOf(match) };
  });
}

const linksIn = (prose: string): (Place & { id: HighlightId })[] =>
  [...prose.matchAll(LINK)].flatMap((match) => {
    const id = match[1] ?? '';
    return isIdOf('highlight', id) ? [{ id, ...placeOf(match) }] : [];
  });

function inlineOf(text: string, offset: number): Place[] {
  return [...text.matchAll(QUOTED)].map(({ 0: all, index }) => ({
    start: offset + index + 1,
    end: offset + index + all.length - 1,
  }));
}

/** The words of a block quotation: up to the citation or link that ends it, without marks around them. */
function blockOf(prose: string, { start, end }: Place, marks: readonly Place[]): Place[] {
  const ending = marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .filter((mark) => BESIDE.test(prose.slice(mark.start, end).replace(LINK, '').replace(CITATION, '')));
  const to = Math.min(end, ...ending.map((mark) => mark.start));
  const block = prose.slice(start, to);
  const from = start + (/^(?:\s|>|[“„"«])*/.exec(block)?.[0].length ?? 0);
  const words = prose.slice(from, to).replace(/(?:\s|>|[”“"»—–])+$/, '');
  return words === '' ? [] : [{ start: from, end: from + words.length }];
}

/** The words as they read: without the marks of block quotations and emphasis, links by their labels. */
export const plainWords = (markdown: string): string =>
  markdown
    .replace(/\n {0,3}>[ \t]?/g, '\n')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|_|~~)(?=\S)(.+?)(?<=\S)\1/gs, '$2')
    .replace(/\s+/g, ' ')
    .trim();
