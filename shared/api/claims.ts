import { z } from 'zod';
import type { ArticleId, ClaimId, EvidenceId, HighlightId, SourceId, StatementId } from '../model/ids';
import type { Claim, Evidence, Highlight, Note, Origin, Relation, Source, Stance, Statement } from '../model/records';
import type { OriginProposals } from '../model/origins';
import type { Applied } from './library';

/* Claims, who said what, and whose word it rests on. */

/** A statement or highlight, or any words of an article's newest text. */
const passageToCompare = z.union([
  z.object({ id: z.string() }),
  z.object({ articleId: z.string(), start: z.int().nonnegative(), end: z.int().positive() }),
]);
export type PassageToCompare = z.infer<typeof passageToCompare>;

/** The argument of each call. */
export const claimsCalls = {
  claim: z.object({ id: z.string() }),
  proposals: z.object({ id: z.string() }),
  /** `id` is a claim or an article. */
  originProposals: z.object({ id: z.string() }),
  mergeSources: z.object({ id: z.string(), intoId: z.string() }),
  comparePassages: z.object({ a: passageToCompare, b: passageToCompare }),
  alikeStatements: z.object({ limit: z.int().min(1).max(1000).default(100) }),
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
  /** Sets two passages side by side: what differs, word by word, and never whether they clash. */
  comparePassages: ComparedPassages;
  /**
   * Pairs accepted statements of different articles that may be the same, best first. Left out are pairs that the user
   * told apart, and those that already trace to one origin.
   */
  alikeStatements: AlikeStatements;
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
    | 'one-origin'
    | 'one-voice'
    | 'only-anonymous'
    | 'only-retold'
    | 'unaddressed-contradiction'
    | 'quotation-differs'
    | 'text-changed';
  says: string;
  evidenceIds: EvidenceId[];
  /** The claim that is contradicted. */
  claimId?: ClaimId;
}

/** One of two passages, with what differs marked; offsets count UTF-16 units of `text`. */
export interface ComparedSide {
  id?: StatementId | HighlightId;
  articleId: ArticleId;
  /** Where it stands in the newest text; absent of a record, which knows its place itself. */
  at?: { start: number; end: number };
  title: string;
  detail: string;
  text: string;
  speaker?: string;
  footing?: Statement['footing'];
  force?: Statement['force'];
  said?: Statement['said'];
  marks: { start: number; end: number; kind: 'added' | 'dropped' | 'replaced' | 'moved' }[];
}

export interface ComparedPassages {
  a: ComparedSide;
  b: ComparedSide;
  /** What stands in one only. Absent fields do not differ. */
  differences: {
    readonly numbers?: { readonly a: readonly string[]; readonly b: readonly string[] };
    readonly times?: { readonly a: readonly string[]; readonly b: readonly string[] };
    readonly negation?: { readonly a: boolean; readonly b: boolean };
    readonly force?: { readonly a: string; readonly b: string };
  };
  /** Share of the shorter passage's words that stand, in order, in the other; 0 to 1. */
  shared: number;
}

/** A statement as one of a pair that may be the same. */
export interface AlikeSide extends Omit<ComparedSide, 'marks' | 'id' | 'at'> {
  id: StatementId;
  origin?: Pick<Origin, 'id' | 'description'>;
}

export interface AlikeStatements {
  pairs: {
    a: AlikeSide;
    b: AlikeSide;
    relation: 'same-words' | 'maybe-same';
    /** 0 to 1. */
    score: number;
    /** Why they are offered, in words. */
    reasons: string[];
    differences?: ComparedPassages['differences'];
  }[];
  /** How many pairs there are, shown or not. */
  total: number;
  /** How many accepted statements were looked at. */
  statements: number;
  /** Articles with accepted statements that were not read, because there are too many. */
  left: number;
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
  | 'toldBy'
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
