import type { Candidate } from './candidates';
import { candidatesOf } from './find';
import { announced } from './verbFirst';
import { withMode } from './modes';
import { nestedIn } from './nested';
import { Grammar, type Range } from './grammar';
import { confidenceOf } from './confidence';
import { People, type Entity } from './people';
import { forceOf, hedgeIn, occasion, polarityOf, spanOf } from './qualities';
import { resolveSpeaker } from './speakers';
import { tokenize, type Sentence, type TokenizedText } from './tokens';
import { labelledStatements } from './labelled';
import { labelledParts, type LabelledPart } from './transcript';
import { timeNear } from './when';
import type { FoundStatement, Span } from './types';

export type { FoundStatement, Span, Speaker } from './types';

/**
 * Every reported statement of a text, in text order; in a transcript, every turn. What somebody is reported
 * to have reported of others is `nested` in it; what he quotes of them within his own quoted words is not looked for. `issued` is the article's date (EDTF), against which times are resolved. */
export function findStatements(text: string, { issued }: { issued?: string | undefined } = {}): FoundStatement[] {
  const source = tokenize(text);
  const found: FoundStatement[] = [];
  const people = new People();
  const parts = labelledParts(text);
  const partAt = walk(parts);
  let before: Entity[] | undefined;
  let lastSpeaker: Entity | undefined;
  let paragraph = -1;
  let first = 0;
  let open: { grammar: Grammar; candidate: Candidate; sentence: number } | undefined;
  const add = (grammar: Grammar, candidate: Candidate, sentence: number, elsewhere?: Span): void => {
    const { statement, entity } = build(grammar, candidate, people, sentence, lastSpeaker, issued, elsewhere);
    if (entity) {
      lastSpeaker = entity;
      entity.evident = true;
      entity.mentions.push({ sentence, start: statement.speaker!.start, weight: 1 });
    }
    const nested = elsewhere ? [] : within(grammar, candidate, sentence, entity ?? lastSpeaker);
    found.push(nested.length > 0 ? { ...statement, nested } : statement);
  };
  const within = (grammar: Grammar, outer: Candidate, sentence: number, teller: Entity | undefined): FoundStatement[] =>
    nestedIn(grammar, outer).map((candidate) => {
      const { statement, entity } = build(grammar, candidate, people, sentence, teller, issued, undefined, outer);
      const nested = within(grammar, candidate, sentence, entity);
      return nested.length > 0 ? { ...statement, nested } : statement;
    });
  for (const [number, sentence] of source.sentences.entries()) {
    const labelled = partAt(source, sentence);
    if (labelled) {
      before ??= [...people.entities];
      if (labelled.from < labelled.to) people.read(new Grammar(source, labelled), number);
      open = undefined;
      continue;
    }
    const grammar = new Grammar(source, sentence);
    people.read(grammar, number);
    const candidates = candidatesOf(grammar);
    const quotation = candidates.length === 0 ? quotationOnly(grammar) : undefined;
    if (quotation && open) add(open.grammar, open.candidate, open.sentence, spanOf(grammar, quotation));
    else if (quotation && sentence.paragraph - paragraph <= 1) {
      const last = continued(
        found,
        sentence.paragraph === paragraph ? first : found.length - 1,
        sentence.paragraph !== paragraph,
      );
      if (last >= 0) found[last] = extend(found[last]!, spanOf(grammar, quotation), source);
    }
    if ((candidates.length > 0 || quotation) && sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      if (candidates.length > 0) first = found.length;
    }
    for (const candidate of candidates) add(grammar, candidate, number);
    const announcement = candidates.length === 0 ? announced(grammar) : undefined;
    open = announcement && { grammar, candidate: announcement, sentence: number };
  }
  if (parts.length === 0) return found;
  const said = labelledStatements(source, parts, people, before ?? []);
  return [...found, ...said].sort((a, b) => a.cue.start - b.cue.start || a.content[0]!.start - b.content[0]!.start);
}

/** For sentences asked for in order: what of one stands under a label; undefined when nothing does. */
function walk(parts: readonly LabelledPart[]) {
  let next = 0;
  return ({ tokens }: TokenizedText, sentence: Sentence): Sentence | undefined => {
    const { start } = tokens[sentence.from]!;
    while (next < parts.length && parts[next]!.content.at(-1)!.end <= start) next++;
    const part = parts[next];
    if (!part) return undefined;
    const begins = part.kind === 'further' ? part.content[0]!.start : part.label.name.start;
    if (tokens[sentence.to - 1]!.end <= begins) return undefined;
    let { from } = sentence;
    while (from < sentence.to && tokens[from]!.start < part.content[0]!.start) from++;
    return { ...sentence, from };
  };
}

/** Which statement a quotation without words of saying goes on from: the last that quotes, else the last. */
function continued(found: readonly FoundStatement[], from: number, quotingOnly: boolean): number {
  for (let i = found.length - 1; i >= Math.max(0, from); i--) if (found[i]!.mode !== 'indirect') return i;
  return quotingOnly || found.length <= from ? -1 : found.length - 1;
}

function quotationOnly(grammar: Grammar): Range | undefined {
  let from = grammar.from;
  while (from < grammar.to && !grammar.isMark(from) && grammar.tag(from) === 'punct') from++;
  if (from >= grammar.to || !grammar.isMark(from)) return undefined;
  return { from, to: grammar.to };
}

function build(
  grammar: Grammar,
  candidate: Candidate,
  people: People,
  sentence: number,
  last: Entity | undefined,
  issued: string | undefined,
  elsewhere?: Span,
  outer?: Candidate,
): { statement: FoundStatement; entity?: Entity | undefined } {
  const content = elsewhere
    ? [elsewhere]
    : candidate.content.map((range) => spanOf(grammar, range)).sort((a, b) => a.start - b.start);
  const holds = (ranges: readonly Range[], i: number): boolean => ranges.some(({ from, to }) => i >= from && i < to);
  const inContent = (i: number): boolean => holds(candidate.content, i) || (!!outer && !holds(outer.content, i));
  const resolved = candidate.source && resolveSpeaker(grammar, candidate.source, people, sentence, content, last);
  const { hearer, venue } = occasion(grammar, candidate, inContent);
  const time = timeNear(grammar, candidate.verb, inContent, issued);
  const hedge = hedgeIn(grammar, candidate);
  const force = forceOf(grammar, candidate);
  const { entity, ...speaker } = resolved ?? {};
  const statement = withMode(
    {
      content,
      quoted: [],
      mode: 'indirect',
      cue: spanOf(grammar, candidate.cue),
      ...(candidate.source &&
        resolved && {
          speaker: { ...spanOf(grammar, candidate.source), ...(speaker as Omit<typeof resolved, 'entity'>) },
        }),
      ...(hearer && { hearer: spanOf(grammar, hearer) }),
      ...(venue && { venue: spanOf(grammar, venue) }),
      ...(time && { time }),
      ...(hedge.range && { hedge: spanOf(grammar, hedge.range) }),
      force,
      certainty: hedge.certainty,
      polarity: polarityOf(grammar, candidate, force),
      rule: candidate.rule,
      confidence: confidenceOf(candidate.rule),
    },
    grammar.source,
  );
  return { statement, entity };
}

const extend = (statement: FoundStatement, span: Span, source: TokenizedText): FoundStatement =>
  withMode({ ...statement, content: [...statement.content, span] }, source);
