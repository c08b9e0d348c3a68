import type { Candidate, Decision, Review } from '../model/records';
import type { ReviewStage, Verdict } from '../model/reviewRecords';

/** Where a record stands at one stage: `open` waits for readers, `maybe` for a second look, `conflict` to be settled. */
export type StageResult = Verdict | 'open' | 'conflict';

/** What the readers made of a record. Each number of the flow diagram is a count of these. */
export interface Outcome {
  /** `apart` was not screened: a duplicate, or taken out before. */
  readonly state: 'apart' | 'screening' | 'excluded' | 'not-retrieved' | 'included';
  /** The stage that it waits at, or at which it was excluded. */
  readonly stage?: ReviewStage;
  readonly result?: StageResult;
  /** Of an excluded record. */
  readonly reason?: string | undefined;
  /** It was sought as a full text: it passed every stage of records. */
  readonly isSought: boolean;
}

/** The readings of one stage: what was settled counts, else what enough readers agree on. */
function stageResult(review: Pick<Review, 'readings'>, at: readonly Decision[]): StageResult {
  const settled = at.find(({ settles }) => settles);
  if (settled) return settled.verdict;
  const verdicts = new Set(at.map(({ verdict }) => verdict));
  if (verdicts.size > 1) return 'conflict';
  if (at.length < review.readings) return 'open';
  const [verdict = 'open'] = verdicts;
  return verdict;
}

/** The reason that counts: of what was settled, else the earliest that was given. */
function reasonOf(at: readonly Decision[]): string | undefined {
  const settled = at.find(({ settles }) => settles);
  if (settled?.reason !== undefined) return settled.reason;
  const given = at.filter(({ reason, verdict }) => verdict === 'exclude' && reason !== undefined);
  given.sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a.id < b.id ? -1 : 1));
  return given[0]?.reason;
}

/** The stages that a record goes through: what other methods found is not screened by its title (PRISMA 2020). */
export function stagesFor(review: Review, candidate: Candidate): readonly ReviewStage[] {
  if (isFromDatabase(review, candidate)) return review.stages;
  const ofReports = review.stages.filter(({ of }) => of === 'reports');
  return ofReports.length > 0 ? ofReports : review.stages.slice(-1);
}

/** What became of a record, from its decisions alone. */
export function outcomeOf(review: Review, candidate: Candidate, decisions: readonly Decision[]): Outcome {
  if (candidate.duplicateOfId !== undefined || candidate.removed !== undefined)
    return { state: 'apart', isSought: false };
  let isSought = !isFromDatabase(review, candidate);
  for (const stage of stagesFor(review, candidate)) {
    if (stage.of === 'reports') isSought = true;
    if (stage.of === 'reports' && candidate.notRetrieved) return { state: 'not-retrieved', stage, isSought };
    const at = decisions.filter((decision) => decision.stage === stage.key);
    const result = stageResult(review, at);
    if (result === 'exclude') return { state: 'excluded', stage, result, isSought, reason: reasonOf(at) };
    if (result !== 'include') return { state: 'screening', stage, result, isSought };
  }
  return { state: candidate.notRetrieved ? 'not-retrieved' : 'included', isSought: true };
}

export function isFromDatabase(review: Review, { searchKey }: Candidate): boolean {
  const sort = review.searches.find(({ key }) => key === searchKey)?.sort;
  return sort === 'database' || sort === 'register';
}
