import type { Candidate } from './candidates';
import { candidatesOf } from './find';
import { announced } from './verbFirst';
import { Grammar, type Range } from './grammar';
import { confidenceOf } from './confidence';
import { People, type Entity } from './people';
import { forceOf, hedgeIn, occasion, polarityOf, spanOf } from './qualities';
import { resolveSpeaker } from './speakers';
import { tokenize, type TokenizedText } from './tokens';
import { timeNear } from './when';
import type { FoundStatement, Mode, Span } from './types';

export type { FoundStatement, Span, Speaker } from './types';

/** Every reported statement of a text, in text order. `issued` is the article's date (EDTF), against which times are resolved. */
export function findStatements(text: string, { issued }: { issued?: string | undefined } = {}): FoundStatement[] {
  const source = tokenize(text);
  const found: FoundStatement[] = [];
  const people = new People();
  let lastSpeaker: Entity | undefined;
  let paragraph = -1;
  let first = 0;
  let open: { grammar: Grammar; candidate: Candidate; sentence: number } | undefined;
  const add = (grammar: Grammar, candidate: Candidate, sentence: number, elsewhere?: Span): void => {
    const { statement, entity } = build(grammar, candidate, people, sentence, lastSpeaker, issued, elsewhere);
    if (entity) {
      lastSpeaker = entity;
      entity.mentions.push({ sentence, start: statement.speaker!.start, weight: 0.5 });
    }
    found.push(statement);
  };
  for (const [number, sentence] of source.sentences.entries()) {
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
  return found;
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
): { statement: FoundStatement; entity?: Entity | undefined } {
  const content = elsewhere
    ? [elsewhere]
    : candidate.content.map((range) => spanOf(grammar, range)).sort((a, b) => a.start - b.start);
  const inContent = (i: number): boolean => candidate.content.some(({ from, to }) => i >= from && i < to);
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

function withMode(statement: FoundStatement, { quotations }: TokenizedText): FoundStatement {
  const quoted: Span[] = [];
  let outside = 0;
  for (const { start, end } of statement.content) {
    let covered = 0;
    for (const quotation of quotations) {
      if (quotation.end <= start || quotation.start >= end) continue;
      const inner = { start: Math.max(start, quotation.inner.start), end: Math.min(end, quotation.inner.end) };
      if (inner.start < inner.end) quoted.push(inner);
      covered += Math.min(end, quotation.end) - Math.max(start, quotation.start);
    }
    outside += end - start - covered;
  }
  const mode: Mode = quoted.length === 0 ? 'indirect' : outside <= 4 ? 'direct' : 'mixed';
  return { ...statement, quoted, mode };
}
