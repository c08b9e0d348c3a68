import type { CandidateId } from '../model/ids';
import type { Decision } from '../model/records';
import { NO_REASON } from './counts';
import type { Project } from './project';

/** How far two readers agree, over the records that both have read at a stage; what was settled later is left out. */
export interface Agreement {
  readonly stage: string;
  readonly readers: readonly [string, string];
  /** Records that both have read. */
  readonly n: number;
  /** Share of them with the same verdict, 0 to 100; null when there are none. */
  readonly percent: number | null;
  /** Cohen's kappa (1960) over include, exclude and maybe; null when chance alone gives full agreement, or n is 0. */
  readonly kappa: number | null;
  /** Of the records that both excluded: whether for the same reason. */
  readonly reasons: { readonly n: number; readonly percent: number | null; readonly kappa: number | null };
  /** For each reason, and last for none: how often each gave it among those, and how often both did. */
  readonly byReason: readonly {
    readonly reason: string;
    readonly first: number;
    readonly second: number;
    readonly both: number;
  }[];
}

/** Percent agreement and Cohen's kappa of pairs of labels. */
export function cohen(pairs: readonly (readonly [string, string])[]): {
  percent: number | null;
  kappa: number | null;
} {
  const n = pairs.length;
  if (n === 0) return { percent: null, kappa: null };
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) same += 1;
  }
  let products = 0;
  for (const [label, count] of first) products += count * (second.get(label) ?? 0);
  // In whole numbers until the last step: (po - pe) / (1 - pe) with po = same / n and pe = products / n².
  const kappa = n * n === products ? null : (n * same - products) / (n * n - products);
  return { percent: (100 * same) / n, kappa };
}

/** The agreement of two readers at a stage. */
export function agreementOf(project: Project, stage: string, readers: readonly [string, string]): Agreement {
  const pairs = readPairs(project, stage, readers);
  const excluded = pairs.filter(([a, b]) => a.verdict === 'exclude' && b.verdict === 'exclude');
  const given = excluded.map(([a, b]) => [a.reason ?? NO_REASON, b.reason ?? NO_REASON] as const);
  const isNone = (reason: string) => Number(reason === NO_REASON);
  const reasons = [...new Set(given.flat())].sort((a, b) => isNone(a) - isNone(b) || (a < b ? -1 : 1));
  return {
    stage,
    readers,
    n: pairs.length,
    ...cohen(pairs.map(([a, b]) => [a.verdict, b.verdict])),
    reasons: { n: given.length, ...cohen(given) },
    byReason: reasons.map((reason) => ({
      reason,
      first: given.filter(([a]) => a === reason).length,
      second: given.filter(([, b]) => b === reason).length,
      both: given.filter(([a, b]) => a === reason && b === reason).length,
    })),
  };
}

function readPairs(
  project: Project,
  stage: string,
  [first, second]: readonly [string, string],
): [Decision, Decision][] {
  return project.records.flatMap(({ decisions }): [Decision, Decision][] => {
    const of = (reader: string) =>
      decisions.find((decision) => decision.stage === stage && decision.reader === reader && !decision.settles);
    const [a, b] = [of(first), of(second)];
    return a && b ? [[a, b]] : [];
  });
}

/** How many records two readers or more have read at a stage, whichever. */
export const readTwice = ({ review, records }: Project): number =>
  records.filter(({ decisions }) =>
    review.stages.some(({ key }) => decisions.filter(({ stage, settles }) => stage === key && !settles).length > 1),
  ).length;

/** A record on whose stage readers differ, with both readings. */
export interface Conflict {
  readonly candidateId: CandidateId;
  readonly stage: string;
  readonly readings: readonly Decision[];
}

/** What is to be settled, in the order in which the records came in. */
export function conflictsOf({ records }: Project): Conflict[] {
  return records.flatMap(({ candidate, decisions, outcome }) => {
    const { stage, result } = outcome;
    if (outcome.state !== 'screening' || result !== 'conflict' || !stage) return [];
    const readings = decisions.filter((decision) => decision.stage === stage.key && !decision.settles);
    return [{ candidateId: candidate.id, stage: stage.key, readings }];
  });
}
