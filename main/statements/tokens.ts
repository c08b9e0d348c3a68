import { paragraphsOf, quotationsOf, type Quotation } from './quotations';
import type { Span } from './types';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Index into the text's quotations when it stands between the marks or is one. */
  readonly quotation: number;
  /** An opening or closing mark of that quotation. */
  readonly mark: boolean;
  readonly word: boolean;
}

/** Half-open range of token indices. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

export interface TokenizedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Every word that stands somewhere in lower case: such a word is no name because it begins a sentence. */
  readonly lowerCase: ReadonlySet<string>;
}

const ABBREVIATION =
  '(?:(?:then|ex|former)-)?(?:Mrs?|Ms|Dr|Sens?|Reps?|Govs?|Gens?|Lt|Col|St|Jr|Sr|Prof|Rev|Hon|Pres|Sgt|Capt|Cmdr|Adm|Maj|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|vs|Inc|Corp|Co|Ltd|Fla|Calif|Va|Pa|Mass|Conn|Tex|Ariz|Colo|Mich|Minn|Wis|Wisc|Wash|Tenn|Miss|Okla|Neb|Nev|Del|Ala|Ark|Kan|Mt|Ft|Bros|Gov|etc)\\.(?!\\w)';
const TOKEN = new RegExp(
  [
    "''|``|--+|\\.\\.\\.+|…",
    '(?:\\p{Lu}\\.){2,}(?:-\\p{L}+)*',
    '\\b\\p{Lu}\\.(?=\\s\\p{Lu})',
    ABBREVIATION,
    '[\\p{L}\\p{N}-]+(?:\\.(?:com|org|net|gov|edu|info|tv|co\\.uk))+\\b',
    '[$£€]?\\d+(?:[.,:]\\d+)*(?:%|\\p{L}+)?',
    "[@#]?[\\p{L}\\p{N}_]+(?:[-‐‑&/][\\p{L}\\p{N}.]*[\\p{L}\\p{N}]|['’](?!s\\b|S\\b|ll\\b|re\\b|ve\\b|d\\b|m\\b)[\\p{L}]+)*",
    "['’](?:s|S|ll|re|ve|d|m)(?![\\p{L}])",
    '[^\\s]',
  ].join('|'),
  'gu',
);
const WORD = /[\p{L}\p{N}]/u;
const ENDS = /^(?:[.!?]|\.\.\.+|…)$/;

/** Cuts a text into tokens and sentences. A sentence may hold quotations of several sentences; it never leaves its paragraph. */
export function tokenize(text: string): TokenizedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const quotations: Quotation[] = [];
  for (const [paragraph, span] of paragraphsOf(text).entries()) {
    const base = quotations.length;
    const from = tokens.length;
    quotations.push(...quotationsOf(text, span));
    readTokens(text, span, quotations, base, tokens);
    cutSentences(tokens, quotations, from, paragraph, sentences);
  }
  const lowerCase = new Set<string>();
  for (const { text: word, lower } of tokens) if (word === lower) lowerCase.add(lower);
  return { text, tokens, sentences, quotations, lowerCase };
}

function readTokens(text: string, span: Span, quotations: readonly Quotation[], base: number, tokens: Token[]): void {
  let current = base;
  let at = span.start;
  TOKEN.lastIndex = at;
  const push = (start: number, end: number, quotation: number, mark: boolean): void => {
    const slice = text.slice(start, end);
    tokens.push({
      start,
      end,
      text: slice,
      lower: slice.toLowerCase(),
      quotation,
      mark,
      word: !mark && WORD.test(slice),
    });
    at = end;
  };
  while (at < span.end) {
    const quotation = quotations[current];
    if (quotation && at === quotation.start) {
      push(quotation.start, quotation.inner.start, current, true);
      continue;
    }
    if (quotation?.closed && at === quotation.inner.end) {
      push(quotation.inner.end, quotation.end, current, true);
      current++;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match || match.index >= span.end) break;
    if (quotation && at <= quotation.start && match.index >= quotation.start) {
      at = quotation.start;
      continue;
    }
    const limit = !quotation ? span.end : match.index < quotation.start ? quotation.start : quotation.inner.end;
    if (match.index >= limit) {
      at = limit;
      if (quotation && !quotation.closed && limit === quotation.inner.end) current++;
      continue;
    }
    push(
      match.index,
      Math.min(limit, match.index + match[0].length),
      quotation && match.index > quotation.start ? current : -1,
      false,
    );
  }
}

function cutSentences(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  from: number,
  paragraph: number,
  sentences: Sentence[],
): void {
  let start = from;
  const end = (to: number): void => {
    if (to > start) sentences.push({ from: start, to, paragraph });
    start = to;
  };
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (!next) break;
    if (token.quotation >= 0) {
      const closes = token.mark && token.end === quotations[token.quotation]!.end;
      const last = tokens[i - 1];
      if (closes && last && i - 1 > start && ENDS.test(last.text) && beginsSentence(next)) {
        if (last.text === '.' || !saysWho(tokens, i + 1)) end(i + 1);
      }
    } else if (ENDS.test(token.text) && beginsSentence(next) && (token.text !== '...' || /^[\p{Lu}]/u.test(next.text)))
      end(i + 1);
    else if (/^(?:\p{Lu}\.){2,}$/u.test(token.text) && OPENS_SENTENCE.test(next.text)) end(i + 1);
  }
  end(tokens.length);
}

const OPENS_SENTENCE =
  /^(?:The|He|She|It|They|But|And|In|A|An|This|That|These|Those|We|I|If|When|While|As|After|On|At|For|His|Her|Their|Its|There)$/;
const beginsSentence = (token: Token): boolean =>
  token.mark || /^[\p{Lu}\p{N}#@$([<—–-]/u.test(token.text) || token.text === '~';
const SAYS =
  /^(?:said|says|asked|asks|wrote|tweeted|shouted|wondered|added|replied|responded|exclaimed|yelled|joked|chanted|demanded|quipped|told)$/;

/** After “...?” in quotation marks: does a short clause of saying follow, which belongs to it? */
function saysWho(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i]!;
    if (token.mark || ENDS.test(token.text)) return false;
    if (SAYS.test(token.lower)) return i > from || tokens[i + 1]?.word === true;
  }
  return false;
}
