import { isPersonal, labelOf, type LabelledLine } from './labels';
import type { Span } from './types';

/** Words that stand under somebody's label. */
export interface LabelledPart {
  readonly label: LabelledLine;
  /** In text order; split where a stage direction, such as "(Laughter)", stands between. */
  readonly content: readonly Span[];
  /**
   * `turn` is a paragraph of an interview or a hearing, `further` one of the same voice without a label of its own,
   * `headline` the first line of an article, `quoted` a line outside a transcript that gives a quotation.
   */
  readonly kind: 'turn' | 'further' | 'headline' | 'quoted';
}

interface Line extends Span {
  readonly blank: boolean;
  readonly label: LabelledLine | undefined;
}

const DIRECTION = /[([][^)\]\n]*[)\]]\.?/gu;
/** The longest line, in characters, of a text that is cut into lines to fit a page. */
const WRAPPED = 110;
const ENDS_SENTENCE = /[.?!…—–-]["”’)]*$/u;
const SPOKEN_TO_SOMEBODY = /\b(?:I|we|you|my|our|your|me|us)\b|[?？]/iu;

/** What stands under labels in a text, in order. A text that is no transcript has a headline at most and lines that quote. */
export function labelledParts(text: string): LabelledPart[] {
  const lines = linesOf(text);
  const speaking = speakingLabels(text, lines);
  const parts: LabelledPart[] = [];
  const last = lines.findLastIndex(({ label }) => label && speaking.has(label));
  const first = lines.findIndex(({ blank }) => !blank);
  const many = speaking.size >= 4;
  const endsTurn = ({ label: next }: Line): boolean => !!next && (next.heading || speaking.has(next));
  let voice: LabelledLine | undefined;
  for (let i = first; i >= 0 && i < lines.length; i++) {
    const line = lines[i]!;
    const { label } = line;
    if (line.blank) continue;
    const turn = label !== undefined && speaking.has(label);
    if (label) voice = turn ? label : undefined;
    if (!voice) {
      const kind = label && (i === first ? headlineOf(text, label) : quotes(text, label));
      const content = kind ? spoken(text, label.said, true) : [];
      if (kind && content.length > 0) parts.push({ label, content, kind });
      continue;
    }
    const end = paragraphEnd(text, lines, i, endsTurn);
    const content = spoken(text, { start: turn ? label.said.start : line.start, end: lines[end - 1]!.end });
    const goesOn = i < last && many && !isAside(text, line, voice);
    if (content.length > 0 && (turn || goesOn)) parts.push({ label: voice, content, kind: turn ? 'turn' : 'further' });
    else if (content.length > 0) voice = undefined;
    i = end - 1;
  }
  return parts;
}

/** "Farrant: Pier was never safe", "Report: ..."; the article must name the one who speaks again, and not in passing. */
function headlineOf(text: string, { words, heading, said, role }: LabelledLine): 'headline' | undefined {
  const last = words.at(-1)!;
  if (role !== undefined || text.slice(said.start, said.end).split(/\s+/).length < 3) return undefined;
  const again = new RegExp(`(?<!\\p{L})${escaped(last)}(?!\\p{L})`, 'u').test(text.slice(said.end));
  const document = words.length === 1 && /^(?:report|poll|study|survey)$/i.test(last);
  return document || (again && !heading && last.length > 1) ? 'headline' : undefined;
}

function quotes(text: string, label: LabelledLine): 'quoted' | undefined {
  const said = text.slice(label.said.start, label.said.end);
  const someone = !label.heading && (isPersonal(label) || isNamedIn(withoutLabels(text, [label]), label));
  return someone && /^(?:["“„«]|'')/.test(said) ? 'quoted' : undefined;
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\n]*(?:\n|$)/g), ({ 0: whole, index }) => {
    const line = { start: index, end: index + whole.replace(/\s+$/, '').length };
    const blank = line.end === line.start;
    return { ...line, blank, label: blank ? undefined : labelOf(text, line) };
  });
}

/** Where the paragraph ends that begins in a line: at an empty line, a label, or a line that is no wrapped part of it. */
function paragraphEnd(text: string, lines: readonly Line[], from: number, ends: (line: Line) => boolean): number {
  let end = from + 1;
  // A label alone in its line: what is said begins in the next one.
  const alone = lines[from]!.label && lines[from]!.label.said.start >= lines[from]!.end;
  if (alone) while (end < lines.length && lines[end]!.blank) end++;
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const wraps = ({ start, end: to }: Line): boolean =>
    !ENDS_SENTENCE.test(text.slice(start, to)) || (longest <= WRAPPED && to - start >= longest * 0.6);
  while (
    end < lines.length &&
    !lines[end]!.blank &&
    !ends(lines[end]!) &&
    ((alone && end === from + 1) || lines[end - 1]!.blank || wraps(lines[end - 1]!))
  )
    end++;
  return end;
}

/** Which labelled lines are somebody speaking, and not headings, captions or tables. */
function speakingLabels(text: string, lines: readonly Line[]): Set<LabelledLine> {
  const labels = lines.flatMap(({ label }) => (label && !label.heading ? [label] : []));
  const said = ({ said: { start, end } }: LabelledLine): string => text.slice(start, end);
  const told = labels.filter((label) => label.role || isSentence(said(label)) || said(label) === '');
  if (told.length < 2) return new Set();
  const uses = new Map<string, number>();
  for (const { key } of told) uses.set(key, (uses.get(key) ?? 0) + 1);
  const conversation = told.filter((label) => SPOKEN_TO_SOMEBODY.test(said(label))).length * 2 >= told.length;
  const known = new Map<string, { sure: boolean; common: boolean }>();
  const prose = withoutLabels(text, labels);
  const about = (label: LabelledLine) => {
    const words = label.words.join(' ');
    const facts = known.get(words) ?? {
      sure: isPersonal(label) || isNamedIn(prose, label),
      common: hasCommonWord(prose, label),
    };
    known.set(words, facts);
    return facts;
  };
  const sure = (label: LabelledLine): boolean =>
    label.role !== undefined || ((conversation || label.capitals) && about(label).sure);
  const repeated = ({ key }: LabelledLine): boolean => uses.get(key)! > 1;
  const likely = told.filter(
    (label) => sure(label) || ((label.capitals || (conversation && repeated(label))) && !about(label).common),
  );
  const voices = new Set(likely.map(({ key }) => key));
  const certain = likely.some((label) => sure(label) || repeated(label)) || likely.every(({ capitals }) => capitals);
  // A short answer, such as "Yes.", is a turn once the voice is known.
  return voices.size > 1 && certain ? new Set(labels.filter(({ key }) => voices.has(key))) : new Set();
}

/** Words enough to be said, not a figure or a name: "Why?", but not "1,769." */
const isSentence = (said: string): boolean =>
  /\p{Ll}{2}/u.test(said) && (ENDS_SENTENCE.test(said) || said.split(/\s+/).length > 2);

function withoutLabels(text: string, labels: readonly LabelledLine[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { label } of labels) {
    pieces.push(text.slice(at, label.start));
    at = label.end;
  }
  return [...pieces, text.slice(at)].join('\n');
}

/** Do the sentences use the name, too, as in "Mara Farrant, the harbour master"? */
function isNamedIn(prose: string, { words }: LabelledLine): boolean {
  const last = words.at(-1)!;
  if (last.length < 3) return false;
  const name = last === last.toUpperCase() ? last.charAt(0) + last.slice(1).toLowerCase() : last;
  return new RegExp(`\\p{Lu}[\\p{L}’'.-]*\\s${escaped(name)}(?!\\p{L})`, 'u').test(prose);
}

const hasCommonWord = (prose: string, { words }: LabelledLine): boolean =>
  words.some(
    (word) => word.length > 3 && new RegExp(`(?<!\\p{L})${escaped(word.toLowerCase())}(?!\\p{L})`, 'u').test(prose),
  );
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Is this paragraph between two turns no speech: a heading, a direction, or a word about the one who speaks? */
function isAside(text: string, { start, end }: Span, label: LabelledLine | undefined): boolean {
  const words = text.slice(start, end);
  const name = label && !label.role ? label.words.at(-1)!.toLowerCase() : undefined;
  const named =
    name !== undefined &&
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(name);
  return named || !ENDS_SENTENCE.test(words);
}

/** What is said between the stage directions; `marked` keeps marks of quotation around it. */
function spoken(text: string, { start, end }: Span, marked = false): Span[] {
  const pieces: Span[] = [];
  let from = start;
  const add = (to: number): void => {
    const piece = trimmed(text, { start: from, end: to }, marked);
    if (piece) pieces.push(piece);
  };
  for (const { 0: whole, index } of text.slice(start, end).matchAll(DIRECTION)) {
    if (!isDirection(whole)) continue;
    add(start + index);
    from = start + index + whole.length;
  }
  add(end);
  return pieces;
}

/** "(Laughter)", "[crosstalk]": a few words in brackets, of which none is about figures or names a thing. */
const isDirection = (whole: string): boolean =>
  /^.(?:\s*(?:applause|laughter|laughs?|laughing|crosstalk|inaudible|unintelligible|pause|silence|cheers|cheering|music|interruption|interrupts|overlapping|off.?mic|sighs?|nods|indistinct|break|recess|video|begin|end|clip|foreign language|ph|sic)\b[^)\]]{0,40})[)\]]\.?$/iu.test(
    whole,
  );

function trimmed(text: string, { start, end }: Span, marked: boolean): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  const marks = (pattern: RegExp): number => text.slice(from, to).match(pattern)?.length ?? 0;
  if (marked) return to > from ? { start: from, end: to } : undefined;
  // Marks around the whole paragraph are no part of what is said; a quotation at its beginning is.
  const [opens, closes, straight] = [marks(/[“„«]/g), marks(/[”»]/g), marks(/"/g)];
  const begins = /^[“„«"]/.test(text.charAt(from));
  const ends = /[”»"]/.test(text.charAt(to - 1));
  const whole = begins && ends && opens + closes + straight === 2;
  if (begins && (whole || (text.charAt(from) === '"' ? straight % 2 === 1 : opens > closes))) from++;
  if (ends && (whole || (text.charAt(to - 1) === '"' ? straight % 2 === 1 : closes > opens))) to--;
  return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { start: from, end: to } : undefined;
}
