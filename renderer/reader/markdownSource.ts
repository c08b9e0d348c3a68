/**
 * A stretch of rendered text and where it stands in the source. When the lengths agree every character corresponds to
 * one of the source; otherwise (an escape, an entity, a line break with the indent after it) the whole stands for the whole.
 */
export interface SourceRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|[A-Za-z][A-Za-z\d]{1,31});/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const SPACES = /[ \t]*/y;
const LINE_START = /[ \t>]*/y;

/**
 * Finds which characters of Markdown source produced a rendered text that begins at `from` and ends before `limit`.
 * Undefined when they do not correspond: the caller then leaves that text without anchors, because a mark on other
 * words is worse than none.
 */
export function alignText(value: string, source: string, from: number, limit: number): SourceRun[] | undefined {
  const runs: SourceRun[] = [];
  let at = from;
  let taken = 0;
  const take = (length: number, sourceLength: number) => {
    addRun(runs, { text: value.slice(taken, taken + length), start: at, end: at + sourceLength });
    taken += length;
    at += sourceLength;
  };
  while (taken < value.length) {
    if (at >= limit) return undefined;
    const wanted = value[taken] ?? '';
    const there = source[at];
    const entity = there === '&' ? matchAt(ENTITY, source, at) : null;
    if (wanted === '\n') {
      const length = lineBreakLength(source, at);
      if (length === undefined) return undefined;
      take(1, length);
    } else if (there === '\\' && source[at + 1] === wanted && PUNCTUATION.test(wanted)) {
      take(1, 2);
    } else if (entity) {
      const sourceLength = entity[0].length;
      for (const length of decodedLengths(value, taken, entity)) {
        const rest = alignText(value.slice(taken + length), source, at + sourceLength, limit);
        if (!rest) continue;
        take(length, sourceLength);
        for (const run of rest) addRun(runs, run);
        return runs;
      }
      if (wanted !== '&') return undefined;
      take(1, 1); // a name that means nothing stays as it is written
    } else if (there === wanted) {
      take(1, 1);
    } else {
      return undefined;
    }
  }
  return runs;
}

function addRun(runs: SourceRun[], run: SourceRun): void {
  const last = runs.at(-1);
  if (last && last.end === run.start && isLinear(last) && isLinear(run)) {
    runs[runs.length - 1] = { text: last.text + run.text, start: last.start, end: run.end };
  } else {
    runs.push(run);
  }
}

const isLinear = ({ text, start, end }: SourceRun): boolean => text.length === end - start;

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

/** How many characters of the rendered text an entity may stand for. Names are not decoded: few stand for two. */
function decodedLengths(value: string, taken: number, [, decimal, hexadecimal]: RegExpExecArray): number[] {
  const isNumber = decimal !== undefined || hexadecimal !== undefined;
  if (isNumber) return [(value.codePointAt(taken) ?? 0) > 0xffff ? 2 : 1];
  return [1, 2].filter((length) => taken + length <= value.length);
}

/** From the spaces before a line break to the first character of the next line, past its indent and quotation marks. */
function lineBreakLength(source: string, at: number): number | undefined {
  let end = at + (matchAt(SPACES, source, at)?.[0].length ?? 0);
  if (source[end] === '\r') end += 1;
  if (source[end] !== '\n') return undefined;
  end += 1;
  return end + (matchAt(LINE_START, source, end)?.[0].length ?? 0) - at;
}

/** The same for a code span, whose source begins and ends with back-quotes. */
export function alignCodeSpan(value: string, source: string, from: number, to: number): SourceRun[] | undefined {
  const fence = /^`+/.exec(source.slice(from, to))?.[0].length ?? 0;
  const inner = source.slice(from + fence, to - fence).replace(/\r?\n|\r/g, ' ');
  const padding = inner.length - value.length === 2 ? 1 : 0;
  if (fence === 0 || inner.slice(padding, inner.length - padding) !== value) return undefined;
  const start = from + fence + padding;
  return [{ text: value, start, end: start + value.length }];
}

/** The same for a code block, fenced or indented, alone or inside a list or quotation: line by line. */
export function alignCodeBlock(value: string, source: string, from: number, to: number): SourceRun[] | undefined {
  const fenced = /^[ \t]*(```|~~~)/.test(source.slice(from, to));
  const runs: SourceRun[] = [];
  let lineStart = fenced ? source.indexOf('\n', from) + 1 : from;
  const lines = value.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) break;
    const found = source.indexOf('\n', lineStart);
    const lineEnd = found === -1 || found > to ? to : found;
    const start = lineEnd - line.length;
    if (start < lineStart || source.slice(start, lineEnd) !== line) return undefined;
    const broken = lineEnd < to && index < lines.length - 1;
    addRun(runs, broken ? { text: `${line}\n`, start, end: lineEnd + 1 } : { text: line, start, end: lineEnd });
    lineStart = lineEnd + 1;
  }
  return runs;
}
