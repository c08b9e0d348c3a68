/** One work in a citation. Offsets are UTF-16 units in the Markdown, end exclusive. */
export interface Cite {
  readonly key: string;
  /** Of the key with its `@`. */
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
  /** A CSL locator term and what follows it, as `page` and `33-35`. */
  readonly label?: string;
  readonly locator?: string;
  readonly suppressAuthor: boolean;
}

/** A citation in Markdown: `[see @a, p. 3; @b]`, or `@a [p. 3]` with the author as part of the sentence. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** The author of the first work stands in the sentence. */
  readonly inText: boolean;
  readonly cites: readonly Cite[];
}

/** The words that begin a locator, and the CSL term for each (pandoc manual, "Citation syntax"). */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    appendix: 'appendix app. apps.',
    article: 'article articles art. arts.',
    book: 'book books bk. bks.',
    chapter: 'chapter chapters chap. chaps. ch.',
    column: 'column columns col. cols.',
    figure: 'figure figures fig. figs.',
    folio: 'folio folios fol. fols. f. ff.',
    issue: 'number numbers no. nos. issue issues',
    line: 'line lines l. ll.',
    note: 'note notes n. nn.',
    opus: 'opus op. opp.',
    page: 'page pages p. pp. p pp',
    paragraph: 'paragraph paragraphs para. paras. ¶ ¶¶',
    part: 'part parts pt. pts.',
    rule: 'rule rules r. rr.',
    scene: 'scene scenes sc. scs.',
    section: 'section sections sec. secs. § §§',
    'sub-verbo': 's.v. s.vv.',
    table: 'table tables tbl. tbls.',
    timestamp: 'timestamp',
    title: 'title titles tit.',
    verse: 'verse verses v. vv.',
    volume: 'volume volumes vol. vols.',
  }).flatMap(([label, words]) => words.split(' ').map((word) => [word, label])),
);

const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*`;
/** A key with its mark; not inside a word, as in an address, and not after a backslash. */
const AT = new RegExp(String.raw`(?<![\p{L}\p{N}_@.\\])(-?)@(?:\{([^{}\s]+)\}|(${KEY}))`, 'gu');
const NUMBER = String.raw`(?:[\p{L}§]{0,3}\d[\p{L}\d.:/]*|[ivxlcdm]+\b|\([ivxlcdm\d]+\))`;
const NUMBERS = new RegExp(String.raw`^${NUMBER}(?:\s*(?:[-–—]+|,|&|and)\s*${NUMBER})*`, 'iu');

const SIMPLE = new RegExp(`^${KEY}$`, 'u');

/** A key as it is written after `@`: one that pandoc would not read to its end stands in braces. */
export const writtenKey = (key: string): string => (SIMPLE.test(key) ? key : `{${key}}`);

/** The citations in Markdown, in order. Code is not searched. */
export function parseCitations(markdown: string): Citation[] {
  const text = withoutCode(markdown);
  const marks = [...text.matchAll(AT)];
  const citations: Citation[] = [];
  let done = 0;
  for (const mark of marks) {
    if (mark.index < done) continue;
    const bracket = bracketAround(text, mark.index);
    const citation = bracket ? readBracket(text, bracket) : readInText(text, mark);
    citations.push(citation);
    done = citation.end;
  }
  return citations;
}

/** The citation keys in a note's Markdown, each once, in order of first citation. Code is not searched. */
export function citedKeys(markdown: string): string[] {
  return [...new Set(parseCitations(markdown).flatMap(({ cites }) => cites.map(({ key }) => key)))];
}

/** The same length, with code as spaces. */
function withoutCode(markdown: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return markdown
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm, blank)
    .replace(/(`+)(?!`)[^`][\s\S]*?(?<!`)\1(?!`)/g, blank);
}

/** The innermost brackets around a place, within its paragraph, unless they are those of a link. */
function bracketAround(text: string, at: number): { start: number; end: number } | undefined {
  let depth = 0;
  let start = at - 1;
  for (; start >= 0; start -= 1) {
    if (text.startsWith('\n\n', start)) return undefined;
    if (text[start - 1] === '\\') continue;
    if (text[start] === ']') depth += 1;
    if (text[start] === '[' && (depth -= 1) < 0) break;
  }
  if (start < 0) return undefined;
  depth = 0;
  for (let end = start; end < text.length && !text.startsWith('\n\n', end); end += 1) {
    if (text[end - 1] === '\\') continue;
    if (text[end] === '[') depth += 1;
    if (text[end] === ']' && (depth -= 1) === 0) return text[end + 1] === '(' ? undefined : { start, end: end + 1 };
  }
  return undefined;
}

function readBracket(text: string, { start, end }: { start: number; end: number }): Citation {
  return { start, end, inText: false, cites: readCites(text, start + 1, end - 1) };
}

function readInText(text: string, mark: RegExpExecArray): Citation {
  const own = readCite(text, mark, mark.index, mark.index + mark[0].length);
  const after = mark.index + mark[0].length;
  const open = /^\s?\[/.exec(text.slice(after, after + 2));
  const inside = open && bracketAround(text, after + open[0].length);
  if (!inside) return { start: mark.index, end: after, inText: !own.suppressAuthor, cites: [own] };
  // What stands in the brackets is a locator for this work, and may go on with others.
  const content = text.slice(inside.start + 1, inside.end - 1);
  const first = content.split(';', 1)[0] ?? '';
  const hasLocator = !/@/.test(first);
  const located = hasLocator ? { ...own, ...readSuffix(first) } : own;
  const others = readCites(text, inside.start + 1 + (hasLocator ? first.length + 1 : 0), inside.end - 1);
  return { start: mark.index, end: inside.end, inText: !own.suppressAuthor, cites: [located, ...others] };
}

/** The works between two places, parted by semicolons; a part without a key belongs to the one before. */
function readCites(text: string, start: number, end: number): Cite[] {
  if (start >= end) return [];
  const marks = [...text.slice(start, end).matchAll(AT)];
  const bounds = marks.map((mark, n) => {
    const before = marks[n - 1];
    if (!before) return start;
    const from = start + before.index + before[0].length;
    return from + text.slice(from, start + mark.index).lastIndexOf(';') + 1;
  });
  return marks.map((mark, n) => {
    const next = bounds[n + 1];
    return readCite(text, mark, bounds[n] ?? start, next === undefined ? end : next - 1, start);
  });
}

function readCite(text: string, mark: RegExpExecArray, from: number, to: number, offset = 0): Cite {
  const start = offset + mark.index;
  const end = start + mark[0].length;
  return {
    key: mark[2] ?? mark[3] ?? '',
    start,
    end,
    prefix: text.slice(from, start).trim(),
    suppressAuthor: mark[1] === '-',
    ...readSuffix(text.slice(end, Math.max(end, to))),
  };
}

/** `, pp. 33-35 and passim` as a locator and the rest; braces say exactly what the locator is, or that there is none. */
function readSuffix(text: string): Pick<Cite, 'suffix' | 'label' | 'locator'> {
  const [, comma = '', rest = ''] = /^(\s*,?\s*)([\s\S]*)$/.exec(text) ?? [];
  const braced = /^\{([^{}]*)\}/.exec(rest);
  const inside = braced ? (braced[1] ?? '') : rest;
  const [word = ''] = /^(?:§+|¶+|[\p{L}.]+)/u.exec(inside) ?? [];
  const label = LABELS.get(word.toLowerCase());
  const place = label === undefined ? inside : inside.slice(word.length).trimStart();
  const locator = braced ? place.trim() : (NUMBERS.exec(place)?.[0] ?? '');
  // Without a word for it, only a number is a page: "[@a in 2019]" has none.
  const isLocator = locator !== '' && (label !== undefined || braced !== null || /^\d/.test(locator));
  if (!isLocator) return { suffix: (braced ? rest.slice(braced[0].length) : comma + rest).trim() };
  const after = braced ? rest.slice(braced[0].length) : place.slice(locator.length);
  return { label: label ?? 'page', locator, suffix: after.trim() };
}
