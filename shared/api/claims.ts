import { z } from 'zod';
import type { ArticleId, ClaimId, EvidenceId, SourceId } from '../model/ids';
import type { Claim, Evidence, Highlight, Note, Origin, Relation, Source, Stance, Statement } from '../model/records';
import type { OriginProposals } from '../model/origins';
import type { Applied } from './library';

/* Claims, who said what, and whose word it rests on. */

/** The argument of each call. */
export const claimsCalls = {
  claim: z.object({ id: z.string() }),
  proposals: z.object({ id: z.string() }),
  /** `id` is a claim or an article. */
  originProposals: z.object({ id: z.string() }),
  mergeSources: z.object({ id: z.string(), intoId: z.string() }),
} as const;

/** What each call answers. */
export interface ClaimsAnswers {
  /** Gives a claim with its evidence, each with its passage in context. */
  claim: ClaimPage;
  /** Proposes who said what in an article's newest text, without what the user has accepted or rejected. */
  proposals: ProposalsPage;
  /** Proposes the events behind a claim's evidence, or behind the marked and accepted passages of an article. */
  originProposals: OriginProposals;
  /** Makes two sources one, because the user says so: the first goes, its names stay as aliases. One step of undo. */
  mergeSources: Applied;
}

export type { OriginProposal, OriginProposals, RepeatProposal } from '../model/origins';

export interface ShownEvidence {
  evidence: Evidence;
  from: Note | Highlight | Statement;
  article?: { id: ArticleId; title: string; citationKey: string; detail: string };
  /** Of a statement: who said it. */
  speaker?: Pick<Source, 'id' | 'name' | 'type'>;
  /** Where it was first said, as far as the user has said so. */
  origin?: Pick<Origin, 'id' | 'description'>;
  /** The passage with up to 200 characters around it, cut at words. */
  passage?: { before: string; quote: string; after: string };
}

export interface ClaimPage {
  claim: Claim;
  evidence: ShownEvidence[];
  relations: { relation: Relation; other: Claim }[];
  notes: Note[];
  independence: Independence;
  standing: ClaimStanding;
}

/** What the evidence says by itself: a description, never a verdict. */
export interface ClaimStanding {
  /** Of the stances that there is evidence of: how much, and how many independent voices are confirmed behind it. */
  stances: { stance: Stance; pieces: number; voices: number }[];
  /** Contradictions of claims that are the same as this one. */
  contradictions: InheritedContradiction[];
  weakPoints: WeakPoint[];
}

export interface InheritedContradiction {
  through: Claim;
  other: Claim;
}

/** Something on which a careful reader would ask. `says` is one sentence. */
export interface WeakPoint {
  what:
    'one-origin' | 'one-voice' | 'only-anonymous' | 'unaddressed-contradiction' | 'quotation-differs' | 'text-changed';
  says: string;
  evidenceIds: EvidenceId[];
  /** The claim that is contradicted. */
  claimId?: ClaimId;
}

/** How many voices stand behind a claim; `shared/independence` defines it. */
export interface Independence {
  /** Accepted origins of the evidence, each once. */
  origins: Origin[];
  /** Ids of origins that count as one, for each independent voice. */
  voices: string[][];
  independent: number;
  /** How many articles hold the evidence. */
  articles: number;
  /** The accepted origins, each with the articles that report it, and below it what repeats it. */
  tree: OriginBranch[];
  /** Pieces of evidence that lead to no accepted origin. */
  unreviewed: number;
  /** For each source behind it: which evidence would fall, and what would be left, if that source were withdrawn. */
  withdrawals: { sourceId: SourceId; name: string; evidenceIds: EvidenceId[]; independent: number }[];
}

/** An origin with the articles that report it. One that is no evidence here is in the tree when others repeat it. */
export interface OriginBranch {
  origin: Origin;
  speaker?: Pick<Source, 'id' | 'name' | 'type'>;
  /** Place of its voice in `voices`; absent when it is no evidence here. */
  voice?: number;
  articles: ArticleBranch[];
  repeatedBy: OriginBranch[];
}

/** An article with the evidence that it holds for the claim; without any when it is only what others repeat. */
export interface ArticleBranch {
  id: ArticleId;
  title: string;
  detail: string;
  evidenceIds: EvidenceId[];
  repeatedBy: ArticleBranch[];
}

/** The user has not said yet whether this is a statement. It is in no list, count or export. */
export interface ProposedStatement extends Pick<
  Statement,
  | 'content'
  | 'cue'
  | 'speaker'
  | 'mode'
  | 'quoted'
  | 'hearer'
  | 'venue'
  | 'hedge'
  | 'said'
  | 'force'
  | 'footing'
  | 'certainty'
  | 'polarity'
> {
  /** Stands for it in the window while the text stays the same. */
  key: string;
  /** The rule and how often it is right, 0 to 1. */
  proposal: { rule: string; confidence: number };
  /** Who may be meant: the best name in the text, how it was found, and the source of exactly that name or alias. */
  guess?: {
    name: string;
    type: Source['type'];
    by: 'name' | 'alias' | 'epithet' | 'pronoun' | 'none';
    sourceId?: SourceId;
  };
}

export interface ProposalsPage {
  articleId: ArticleId;
  textHash: string;
  /** In text order, the sure and the unsure. */
  proposals: ProposedStatement[];
  /** Names that were met as speakers, to choose from when a guess is wrong. */
  speakers: { name: string; type: Source['type']; sourceId?: SourceId }[];
  reviewed: { accepted: number; edited: number; rejected: number };
}
