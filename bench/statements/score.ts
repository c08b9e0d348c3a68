import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FoundStatement, Span } from '../../main/statements';

type Pair = readonly [start: number, end: number];

/** One attribution as people marked it; each part may be split, the source may be missing. */
export interface Attribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}
export interface MarkedArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** The articles of the suite `attribution`, which lies beside the checkout; benches run in its root. */
export function readArticles(): MarkedArticle[] {
  const file = resolve('../shared/suites/attribution/articles.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as MarkedArticle); // as its README describes it
}

const pairsOf = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [start, end]);
const length = (spans: readonly Pair[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

function shared(one: readonly Pair[], other: readonly Pair[]): number {
  let sum = 0;
  for (const [a, b] of one) for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

/** Characters in both, by characters in either. */
export function jaccard(one: readonly Pair[], other: readonly Pair[]): number {
  const both = shared(one, other);
  return both === 0 ? 0 : both / (length(one) + length(other) - both);
}

export interface Match {
  readonly found: FoundStatement;
  readonly wanted: Attribution;
  /** The cues overlap; the others count only together with it. */
  readonly cue: boolean;
  readonly source: boolean;
  readonly content: boolean;
  readonly whole: boolean;
}

/**
 * Pairs what was found with what was marked, one to one, the best agreeing first. Right are a cue and a source that
 * overlap (or no source on both sides), and a content that shares at least half of its characters.
 */
export function align(found: readonly FoundStatement[], wanted: readonly Attribution[]): Match[] {
  const options = found.flatMap((one) =>
    wanted.flatMap((other) => {
      const overlap = jaccard(pairsOf(one.content), other.content);
      const cue = shared(pairsOf([one.cue]), other.cue) > 0;
      if (!cue && overlap === 0) return [];
      const source =
        other.source.length === 0 ? !one.speaker : !!one.speaker && shared(pairsOf([one.speaker]), other.source) > 0;
      const content = overlap >= 0.5;
      const match: Match = {
        found: one,
        wanted: other,
        cue,
        source: cue && source,
        content: cue && content,
        whole: cue && source && content,
      };
      return [{ match, score: Number(cue) * 2 + Number(source) / 2 + overlap }];
    }),
  );
  options.sort((a, b) => b.score - a.score);
  const used = new Set<unknown>();
  return options.flatMap(({ match }) => {
    if (used.has(match.found) || used.has(match.wanted)) return [];
    used.add(match.found).add(match.wanted);
    return [match];
  });
}
