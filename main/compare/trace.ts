import type { Descent } from '../../shared/model/origins';
import type { FoundStatement, Span, Speaker } from '../statements';
import { compareTexts, type ComparedText } from './index';
import { proposeOrigins } from './origins';

/** A passage of a text that the user has marked or reviewed. */
export interface TracedPassage {
  readonly id: string;
  readonly content: readonly Span[];
  /** What the user accepted; absent of a highlight. */
  readonly accepted?: Omit<FoundStatement, 'content' | 'rule' | 'confidence' | 'speaker'> & {
    readonly speaker?: Omit<Speaker, 'start' | 'end'> & Partial<Span>;
  };
  readonly isRejected?: boolean;
}

export interface TracedText extends Omit<ComparedText, 'statements'> {
  readonly passages: readonly TracedPassage[];
}

/** An event behind passages; the passages are named by id. */
export interface TracedOrigin {
  readonly speaker: Pick<Speaker, 'name' | 'type'>;
  readonly hearers: readonly string[];
  readonly venues: readonly string[];
  readonly when?: string;
  readonly passages: readonly string[];
  readonly texts: readonly { readonly doc: string; readonly how: Descent; readonly of?: string }[];
  readonly reasons: readonly string[];
  /** Place in the list of the origin that this one repeats. */
  readonly cites?: number;
}

export interface Traced {
  /** Those with passages. */
  readonly origins: readonly TracedOrigin[];
  readonly repeats: readonly {
    readonly doc: string;
    readonly of: string;
    readonly how: 'reprints' | 'relays';
    readonly score?: number;
    readonly isOrdered: boolean;
  }[];
}

/** Less sure proposals than this are left out, unless the user marked their words: what they say of an event may mislead. */
const SURE = 0.5;

/** Which events of saying may stand behind passages, from what the texts around them say. */
export function trace(texts: readonly TracedText[], find: (text: TracedText) => readonly FoundStatement[]): Traced {
  const idsAt = new Map<string, string[]>();
  const compared = texts.map((text): ComparedText => {
    const { statements, ids } = withPassages(text, find(text));
    for (const [index, each] of ids) idsAt.set(`${text.doc} ${index}`, each);
    return { ...text, statements };
  });
  const pairs = compareTexts(compared);
  const proposed = proposeOrigins(compared, pairs);
  const traced = proposed.map(({ id, speaker, type, derivedFrom, statements, anonymous: _, ...event }) => ({
    id,
    derivedFrom,
    origin: {
      ...event,
      speaker: { name: speaker, type },
      passages: statements.flatMap(({ doc, index }) => idsAt.get(`${doc} ${index}`) ?? []),
    },
  }));
  const kept = traced.filter(({ origin }) => origin.passages.length > 0);
  const relayed = proposed.flatMap(({ texts: all }) =>
    all.flatMap(({ doc, how, of }) =>
      how === 'relays' && of !== undefined ? [{ doc, of, how, isOrdered: true }] : [],
    ),
  );
  const reprinted = pairs.flatMap(({ a, b, relation, first, score }) => {
    if (relation !== 'reprint') return [];
    const [of, doc] = first === b.doc ? [b.doc, a.doc] : [a.doc, b.doc];
    return [{ doc, of, how: 'reprints' as const, score, isOrdered: first !== undefined }];
  });
  const repeats = [...reprinted, ...relayed];
  return {
    origins: kept.map(({ origin, derivedFrom }) => {
      const cites = kept.findIndex(({ id }) => id === derivedFrom);
      return cites < 0 ? origin : { ...origin, cites };
    }),
    repeats: repeats.filter(
      (one, index) => repeats.findIndex(({ doc, of }) => doc === one.doc && of === one.of) === index,
    ),
  };
}

/** The statements of a text as the user left them, in text order, and which passages each of them stands for. */
function withPassages(
  { text, passages }: TracedText,
  found: readonly FoundStatement[],
): { statements: FoundStatement[]; ids: Map<number, string[]> } {
  const reviewed = passages.filter(({ accepted, isRejected }) => accepted !== undefined || isRejected);
  const left = found.filter(
    (one) =>
      !reviewed.some((passage) => shared(passage.content, one.content) > 0.5) &&
      (one.confidence >= SURE || passages.some((passage) => shared(passage.content, one.content) >= 0.5)),
  );
  const kept = reviewed.flatMap(({ id, content, accepted }) =>
    accepted ? [{ id, statement: asFound(text, content, accepted) }] : [],
  );
  const all = [...kept, ...left.map((statement) => ({ id: undefined, statement }))].sort(
    (a, b) => a.statement.content[0]!.start - b.statement.content[0]!.start,
  );
  const ids = new Map<number, string[]>();
  for (const [index, { id }] of all.entries()) if (id !== undefined) ids.set(index, [id]);
  for (const { id, content, accepted, isRejected } of passages) {
    if (accepted !== undefined || isRejected) continue;
    let best = { index: -1, share: 0 };
    for (const [index, { statement }] of all.entries()) {
      const share = shared(content, statement.content);
      if (share > best.share) best = { index, share };
    }
    if (best.share >= 0.5) ids.set(best.index, [...(ids.get(best.index) ?? []), id]);
  }
  return { statements: all.map(({ statement }) => statement), ids };
}

/** A text with nothing but the statements that the user accepted in it, and the id of each. */
export function acceptedOnly({ passages, ...text }: TracedText): { text: ComparedText; ids: readonly string[] } {
  const kept = passages.flatMap(({ id, content, accepted }) =>
    accepted ? [{ id, statement: asFound(text.text, content, accepted) }] : [],
  );
  return {
    text: { ...text, statements: kept.map(({ statement }) => statement) },
    ids: kept.map(({ id }) => id),
  };
}

function asFound(
  text: string,
  content: readonly Span[],
  { speaker, ...accepted }: NonNullable<TracedPassage['accepted']>,
): FoundStatement {
  const place = { start: speaker?.start ?? accepted.cue.start, end: speaker?.end ?? accepted.cue.end };
  return {
    ...accepted,
    content: content.map(({ start, end }) => ({
      start: Math.min(start, text.length),
      end: Math.min(end, text.length),
    })),
    ...(speaker && { speaker: { ...speaker, ...place } }),
    rule: 'accepted',
    confidence: 1,
  };
}

/** Share of the shorter of two passages that stands in the other, 0 to 1. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let both = 0;
  for (const one of a)
    for (const other of b) both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return both / Math.max(1, Math.min(length(a), length(b)));
}
