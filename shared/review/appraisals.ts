import { fresh, transact, type Maker } from '../model/actions';
import type { PassageVerdict } from '../model/appraisalRecord';
import { add, remove, update, type Edit, type Transaction } from '../model/edits';
import type { ClaimId, HighlightId, StatementId } from '../model/ids';
import type { Library } from '../model/library';
import type { Appraisal, Claim, Evidence, Highlight, Statement } from '../model/records';
import { cohen } from './agreement';

/** The name under which the researcher's own reading is told: it is the evidence. */
export const RESEARCHER = 'researcher';

/** A passage beside a claim, with what readers said of the two. */
export interface PassagePair {
  readonly claim: Claim;
  readonly passage: Highlight | Statement;
  readonly evidence?: Evidence;
  readonly appraisals: readonly Appraisal[];
}

export interface PassageReading {
  readonly reader: string;
  readonly verdict: PassageVerdict;
  readonly comment?: string;
}

/** A pair while it is gathered. */
interface Gathered extends PassagePair {
  evidence?: Evidence;
  readonly appraisals: Appraisal[];
}

/** What there is to be read: each passage that is evidence for a claim, and those that a packet brought. In the order of claims. */
export function passagePairs(library: Library): PassagePair[] {
  const pairs = new Map<string, Gathered>();
  const pairOf = (claimId: ClaimId, passageId: HighlightId | StatementId): Gathered | undefined => {
    const key = `${claimId} ${passageId}`;
    const known = pairs.get(key);
    if (known) return known;
    const claim = library.tables.claim.get(claimId);
    const passage =
      library.tables.highlight.get(passageId as HighlightId) ?? library.tables.statement.get(passageId as StatementId); // looked up by either
    if (!claim || !passage || (passage.kind === 'statement' && passage.review === 'rejected')) return undefined;
    const made: Gathered = { claim, passage, appraisals: [] };
    pairs.set(key, made);
    return made;
  };
  for (const evidence of library.tables.evidence.values()) {
    const pair = evidence.fromId.startsWith('note-')
      ? undefined
      : pairOf(evidence.claimId, evidence.fromId as HighlightId); // not of a note, as was asked
    if (pair) pair.evidence = evidence;
  }
  for (const appraisal of library.tables.appraisal.values())
    pairOf(appraisal.claimId, appraisal.passageId)?.appraisals.push(appraisal);
  const place = new Map([...library.tables.claim.keys()].map((id, at) => [id, at]));
  return [...pairs.values()].sort((a, b) => (place.get(a.claim.id) ?? 0) - (place.get(b.claim.id) ?? 0));
}

/** Every reading of a pair, the researcher's first; what settles them is none. */
export function readingsOf({ evidence, appraisals }: PassagePair): PassageReading[] {
  const given = appraisals.flatMap(({ reader, verdict, comment, settles }): PassageReading[] =>
    verdict === undefined || settles ? [] : [{ reader, verdict, ...(comment !== undefined && { comment }) }],
  );
  const own = evidence && !given.some(({ reader }) => reader === RESEARCHER);
  return own ? [{ reader: RESEARCHER, verdict: evidence.stance }, ...given] : given;
}

export const readingBy = (pair: PassagePair, reader: string): PassageReading | undefined =>
  readingsOf(pair).find((reading) => reading.reader === reader);

/** Those on which readers differ and nothing was settled. */
export const differing = (pairs: readonly PassagePair[]): PassagePair[] =>
  pairs.filter(
    (pair) =>
      !pair.appraisals.some(({ settles }) => settles) &&
      new Set(readingsOf(pair).map(({ verdict }) => verdict)).size > 1,
  );

/** Everyone who has read anything, the researcher first. */
export const readersOf = (pairs: readonly PassagePair[]): string[] => [
  ...new Set(pairs.flatMap((pair) => readingsOf(pair).map(({ reader }) => reader))),
];

/** How far two readers agree, over the passages that both have read; what was settled later is left out. */
export interface PassageAgreement {
  readonly readers: readonly [string, string];
  readonly n: number;
  /** 0 to 100; null when nothing was read by both. */
  readonly percent: number | null;
  /** Cohen's kappa (1960) over the five verdicts; null when chance alone gives full agreement, or n is 0. */
  readonly kappa: number | null;
  /** For each verdict: how often each gave it, and how often both did. */
  readonly byVerdict: readonly { verdict: PassageVerdict; first: number; second: number; both: number }[];
}

export function passageAgreement(pairs: readonly PassagePair[], readers: readonly [string, string]): PassageAgreement {
  const read = pairs.flatMap((pair): [PassageVerdict, PassageVerdict][] => {
    const [a, b] = readers.map((reader) => readingBy(pair, reader)?.verdict);
    return a && b ? [[a, b]] : [];
  });
  const verdicts = [...new Set(read.flat())].sort();
  return {
    ...{ readers, n: read.length },
    ...cohen(read),
    byVerdict: verdicts.map((verdict) => ({
      verdict,
      first: read.filter(([a]) => a === verdict).length,
      second: read.filter(([, b]) => b === verdict).length,
      both: read.filter(([a, b]) => a === verdict && b === verdict).length,
    })),
  };
}

/** What a reader says of a passage, in place of what they said before; one step. */
export function appraise(maker: Maker, pair: PassagePair, { reader, verdict, comment }: PassageReading): Transaction {
  const before = pair.appraisals.find((other) => other.reader === reader && !other.settles);
  const said = { verdict, decidedAt: maker.now() };
  const edit: Edit = before
    ? update<Appraisal>(before.id, { ...said, comment: comment ?? null })
    : add({ ...newAppraisal(maker, pair, reader), ...said, ...(comment !== undefined && { comment }) });
  return transact(maker, `Read a passage on “${shortened(pair.claim.text)}”`, [edit]);
}

/** What the readers agreed on: it becomes the evidence, and the readings stay as they were given. */
export function settlePassage(maker: Maker, pair: PassagePair, verdict: PassageVerdict): Transaction {
  const { evidence, appraisals } = pair;
  const own = readingBy(pair, RESEARCHER);
  const isKept = appraisals.some(({ reader, settles }) => reader === RESEARCHER && !settles);
  const at = { decidedAt: maker.now() };
  const edits: Edit[] = [add({ ...newAppraisal(maker, pair, RESEARCHER), ...at, verdict, settles: true })];
  if (own && !isKept) edits.push(add({ ...newAppraisal(maker, pair, RESEARCHER), ...at, verdict: own.verdict }));
  if (evidence && verdict === 'none') edits.push(remove(evidence.id));
  else if (evidence && verdict !== 'none') edits.push(update<Evidence>(evidence.id, { stance: verdict }));
  return transact(maker, `Settle a passage on “${shortened(pair.claim.text)}”`, edits);
}

const newAppraisal = (maker: Maker, { claim, passage }: PassagePair, reader: string): Appraisal => ({
  ...{ claimId: claim.id, passageId: passage.id, reader },
  ...fresh(maker, 'appraisal'),
});

const shortened = (words: string): string => (words.length > 120 ? `${words.slice(0, 119).trimEnd()}…` : words);
