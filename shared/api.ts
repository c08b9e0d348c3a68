import { z } from 'zod';
import type { AnchorMatch } from './anchoring';
import { transaction } from './model/edits';
import type { ParagraphDiff } from './diff/paragraphs';
import type { DiffPart } from './diff/words';
import type { Layout } from './layout';
import {
  KINDS,
  type AnyId,
  type ArticleId,
  type EvidenceId,
  type HighlightId,
  type Kind,
  type SourceId,
} from './model/ids';
import {
  isoTime,
  textHash,
  type Article,
  type Claim,
  type Evidence,
  type Highlight,
  type IsoTime,
  type Item,
  type Note,
  type Origin,
  type Relation,
  type Source,
  type Statement,
  type TextVersion,
} from './model/records';
import { err, type Result } from './result';

/*
 * The one contract between a window, a script or a test and the notebook. Arguments and answers are JSON.
 * Writing goes through `apply`; everything else asks. Every call answers with a Result; none rejects but for defects.
 */

const page = { offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(1000).default(100) };
const job = z.string().min(1).max(100);
const namedFile = z.object({ name: z.string(), base64: z.base64() });

/** Bibliographic fields the user may give for one imported document; they win over what the document says. */
export const importFields = z.object({
  title: z.string().optional(),
  url: z.string().optional(),
  /** EDTF, as `2024-09-12`. */
  issued: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
});
export type ImportFields = z.infer<typeof importFields>;

/** The argument of each call. Calls without an argument take `{}`. */
export const callArguments = {
  library: z.object({}),
  apply: transaction,
  undo: z.object({}),
  redo: z.object({}),
  history: z.object({
    /** Words that a step's label or the names of its records hold. */
    words: z.string().max(1000).default(''),
    /** Only steps from this time on. */
    after: isoTime.optional(),
    /** Only steps before this time. */
    before: isoTime.optional(),
    ...page,
  }),
  list: z.object({
    kind: z.enum(KINDS),
    /** Words that title, people, outlet or tags must hold, and fields as in a search; see shared/query. */
    where: z.string().max(10_000).default(''),
    sort: z.enum(['title', 'author', 'container', 'issued', 'createdAt', 'updatedAt']).default('updatedAt'),
    descending: z.boolean().default(false),
    ...page,
  }),
  get: z.object({ id: z.string() }),
  article: z.object({ id: z.string() }),
  text: z.object({ id: z.string(), hash: textHash.optional() }),
  proposals: z.object({ id: z.string() }),
  mergeSources: z.object({ id: z.string(), intoId: z.string() }),
  file: z.object({ id: z.string(), hash: textHash }),
  note: z.object({ id: z.string() }),
  checkNote: z.object({ id: z.string() }),
  claim: z.object({ id: z.string() }),
  search: z.object({
    query: z.string().max(200_000),
    kinds: z.array(z.enum(KINDS)).optional(),
    limit: z.int().min(1).max(1000).default(50),
  }),
  similar: z.object({
    /** A record by its id, or any text. */
    id: z.string().optional(),
    text: z.string().max(200_000).optional(),
    kinds: z.array(z.enum(KINDS)).optional(),
    /** Leaves out what is linked to the record by evidence already. */
    unlinked: z.boolean().default(false),
    limit: z.int().min(1).max(100).default(10),
  }),
  complete: z.object({ query: z.string().max(200_000), limit: z.int().min(1).max(50).default(8) }),
  pick: z.object({
    text: z.string().max(1000),
    kinds: z.array(z.enum(KINDS)).min(1),
    limit: z.int().min(1).max(100).default(20),
  }),
  importDocuments: z.object({
    job,
    /** `companions` are the files that a browser saved with a page, named by their path from it: `page_files/a.png`. */
    files: z.array(z.object({ name: z.string(), base64: z.base64(), companions: z.array(namedFile).optional() })),
    fields: importFields.default({}),
    /** An article by id or citation key: the document is a new version of its text. */
    into: z.string().optional(),
    /** Only says what would happen: what would be added, what is there, which citation keys would change. */
    preview: z.boolean().default(false),
  }),
  importText: z.object({
    job,
    text: z.string(),
    fields: importFields.default({}),
    into: z.string().optional(),
  }),
  compareVersions: z.object({
    id: z.string(),
    /** Hashes, or the first digits of them: the newest and the one before it when left out. */
    from: z.string().min(4).optional(),
    to: z.string().min(4).optional(),
  }),
  cancel: z.object({ job }),
  styles: z.object({}),
  bibliography: z.object({
    /** Articles by id or citation key; or all of a collection; or what a note cites. None of them: the whole library. */
    ids: z.array(z.string()).optional(),
    collectionId: z.string().optional(),
    citedIn: z.string().optional(),
    style: z.string().default('apa'),
    locale: z.string().default('en-GB'),
    format: z.enum(['text', 'html', 'markdown', 'rtf']).default('text'),
  }),
  exportNotes: z.object({
    /** Notes by id, in their order; none: all notes. */
    ids: z.array(z.string()).optional(),
    format: z.enum(['pandoc', 'docx', 'html', 'rtf', 'text']),
    style: z.string().default('apa'),
    locale: z.string().default('en-GB'),
    /** What stands beside Markdown for pandoc. */
    references: z.enum(['biblatex', 'csl-json']).default('biblatex'),
  }),
  exportReferences: z.object({
    format: z.enum(['bibtex', 'biblatex', 'ris', 'endnote-xml', 'csl-json']),
    ids: z.array(z.string()).optional(),
  }),
  exportLibrary: z.object({
    format: z.enum(['annotations', 'hypothesis', 'markdown', 'csv']),
    /** Articles by id or citation key; without them the whole library. */
    ids: z.array(z.string()).optional(),
  }),
  duplicates: z.object({ level: z.enum(['certain', 'likely']), ...page }),
  verify: z.object({}),
  backups: z.object({}),
  makeBackup: z.object({ job }),
  restore: z.object({
    job,
    /** A backup in the library's `backups/` by its name; the library itself when left out. */
    file: z.string().max(200).optional(),
    /** As it was right after this change; as it is, or was in the backup, when left out. */
    at: z.int().nonnegative().optional(),
  }),
  preferences: z.object({}),
  setPreferences: z.record(z.string(), z.json()),
} as const;

export type CallName = keyof typeof callArguments;
/** What a caller passes: fields with a default may be left out. */
export type CallArgument<N extends CallName> = z.input<(typeof callArguments)[N]>;
/** What the notebook gets: checked, defaults filled in. */
export type CheckedArgument<N extends CallName> = z.output<(typeof callArguments)[N]>;

/** What each call answers. */
export interface CallAnswers {
  /** Says what is open, how much is in it, and what undo and redo would do. */
  library: LibraryInfo;
  /** Applies one transaction; the answer means that it is on disk. */
  apply: Applied;
  /** Undoes the last action. */
  undo: Applied;
  /** Does the last undone action again. */
  redo: Applied;
  /** Gives actions, newest first. */
  history: HistoryPage;
  /** Gives one page of the rows of one kind. */
  list: Page<ListRow>;
  /** Gives one record by id or citation key. */
  get: Item;
  /** Gives all that the reader shows of one article. */
  article: ArticlePage;
  /** Gives the plain text of an article: its newest version, or the one with this hash. */
  text: { id: ArticleId; text: string; hash: string };
  /** Gives a file that is kept with a text of an article: the imported original, or a picture. */
  file: { base64: string; extension: string };
  /** Proposes who said what in an article's newest text, without what the user has accepted or rejected. */
  proposals: ProposalsPage;
  /** Makes two sources one, because the user says so: the first goes, its names stay as aliases. One step of undo. */
  mergeSources: Applied;
  /** Gives a note with what it is about and what it is evidence for. */
  note: NotePage;
  /** Compares every quotation of a note with the stored texts. */
  checkNote: { quotations: CheckedQuotation[] };
  /** Gives a claim with its evidence, each with its passage in context. */
  claim: ClaimPage;
  /** Searches everything, misspelt or not. */
  search: SearchAnswer;
  /** Finds what is most like a record or a text, by the rarest words they share. */
  similar: SearchAnswer;
  /** Offers ways to go on with the field that a query ends in. */
  complete: Completion[];
  /** Offers records by name for pickers and quick open, best first; an empty text offers the latest. */
  pick: PickRow[];
  /** Adds documents, one after another; reports each. Says `progress` meanwhile; may be cancelled between files. */
  importDocuments: ImportReport;
  /** Adds a pasted text. */
  importText: ImportReport;
  /** Says what changed between two versions of an article's text. */
  compareVersions: { from: TextVersion; to: TextVersion; paragraphs: ParagraphDiff[] };
  /** Asks a running job to stop; what it has done so far stays. */
  cancel: { found: boolean };
  /** Lists the citation styles at hand. */
  styles: StyleInfo[];
  /** Renders a bibliography. */
  bibliography: Bibliography;
  /** Writes notes out as a document with their citations in a style, or as Markdown with its references. */
  exportNotes: ExportedNotes;
  /** Writes references in an exchange format; the caller saves the text. */
  exportReferences: ExportedReferences;
  /** Writes highlights and the notes about them for other programs; the caller saves the files. */
  exportLibrary: ExportedLibrary;
  /** Gives groups of articles that are, or may be, records of one work; a group of the likely ones holds whole certain ones. */
  duplicates: Page<Article[]>;
  /** Reads everything back from disk and compares. */
  verify: VerifyReport;
  /** Lists the backups in the library's folder, newest first. */
  backups: { folder: string; items: BackupInfo[] };
  /** Copies everything into one file in the library's folder. Says `progress` meanwhile; may be cancelled. */
  makeBackup: MadeBackup;
  /** Makes a new library, in a folder beside this one, of a backup or of what this one was. Says `progress` meanwhile. */
  restore: Restored;
  /** Gives the user's preferences for this machine: theme, sizes, last places. */
  preferences: Record<string, unknown>;
  /** Merges into the preferences; `null` removes one. */
  setPreferences: Record<string, unknown>;
}

export type NotebookApi = { [N in CallName]: (argument: CheckedArgument<N>) => Promise<Result<CallAnswers[N]>> };

/** The same, as callers see it. */
export type NotebookClient = { [N in CallName]: (argument: CallArgument<N>) => Promise<Result<CallAnswers[N]>> };

/** What the notebook says by itself. */
export interface NotebookEvents {
  /** The library changed; ask again for what you show. `ids` are the touched records, or absent when there are many. */
  changed: { seq: number; kinds: Kind[]; ids?: AnyId[] };
  /** A long job went on. `total` is 0 while it is not known. */
  progress: { job: string; done: number; total: number; what: string };
  /** The search index has caught up with this sequence, or how far it is. */
  index: { ready: boolean; done: number; total: number };
  /** The list of backups has changed. */
  backups: { made: string };
  /** Something the user must know that no call asked for, as a disk that refuses. */
  problem: { message: string };
}
export type EventName = keyof NotebookEvents;
export type EventListener = <E extends EventName>(event: E, payload: NotebookEvents[E]) => void;

/** What a host carries: calls one way, events the other. */
export interface Transport {
  call(name: CallName, argument: unknown): Promise<Result<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: EventListener): () => void;
}

const EVENT_NAMES: Record<EventName, true> = {
  changed: true,
  progress: true,
  index: true,
  backups: true,
  problem: true,
};
const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(callArguments, name);
export const isEventName = (name: unknown): name is EventName =>
  typeof name === 'string' && Object.hasOwn(EVENT_NAMES, name);

/** The typed face of a transport. */
export function createClient({ call }: Pick<Transport, 'call'>): NotebookClient {
  const entries = Object.keys(callArguments).map((name) => [
    name,
    (argument: unknown) => call(name as CallName, argument),
  ]);
  return Object.fromEntries(entries) as NotebookClient; // one function a call, each answering as CallAnswers says
}

/** Answers one call that came from outside: the name and the argument are checked first. */
export async function callApi(api: NotebookApi, name: unknown, argument: unknown): Promise<Result<unknown>> {
  if (!isCallName(name)) return err('bad-request', `There is no call ${JSON.stringify(name)}.`);
  const checked = callArguments[name].safeParse(argument ?? {});
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return err('bad-request', `${name}: ${issue?.path.join('.') || 'argument'}: ${issue?.message ?? 'not usable'}.`);
  }
  const answer = api[name] as (argument: unknown) => Promise<Result<unknown>>; // checked by this call's own schema
  return answer(checked.data);
}

export interface Page<T> {
  total: number;
  items: T[];
}

export interface LibraryInfo {
  name: string;
  folder: string;
  /** Distinguishes libraries for drafts and preferences; survives moving the folder. */
  libraryId: string;
  seq: number;
  counts: Record<Kind, number>;
  readOnly?: { reason: string };
  /** What opening found and did, for the user to read; empty when all was well. */
  opening: string[];
  /** What other programs have done in the folder, for the user to read, as a conflict copy that lies there. */
  notices: string[];
  undo?: { label: string };
  redo?: { label: string };
  /** Version of the program. */
  version: string;
}

export interface Applied {
  seq: number;
  label: string;
}

export interface HistoryStep {
  seq: number;
  at: IsoTime;
  label: string;
  undone: boolean;
  /** Some of the records that it touched, the added first. */
  touched: TouchedRecord[];
  touchedCount: number;
}

export interface TouchedRecord {
  id: AnyId;
  kind: Kind;
  title: string;
  what: 'added' | 'changed' | 'deleted';
  /** The record in whose view it is seen; absent when it is there no more or has no view. */
  opens?: AnyId;
}

export interface HistoryPage extends Page<HistoryStep> {
  /** How many steps can be undone at most, also after a restart. */
  depth: number;
  /** When the oldest step that can be undone was done. */
  since?: IsoTime;
}

/** One row of a list: enough to draw it. */
export interface ListRow {
  id: AnyId;
  kind: Kind;
  title: string;
  /** The line below the title: outlet and date of an article, first words of a note, evidence of a claim. */
  detail: string;
  /** Sort keys as they are shown. */
  issued?: string;
  author?: string;
  container?: string;
  createdAt: IsoTime;
  updatedAt: IsoTime;
  tags: string[];
  /** Of an article: highlights, linked claims, notes about it. Of a claim: evidence by stance. Of a tag or collection: members. */
  counts: Record<string, number>;
}

/** A link as it is shown beside a passage or a note: the evidence with its claim. */
export interface LinkedClaim {
  evidence: Evidence;
  claim: Claim;
}

export interface ShownHighlight {
  highlight: Highlight;
  /** Where it is in the shown text. Only `exact` and `moved` are painted as certain; `approximate` waits for the user. */
  place: AnchorMatch;
  links: LinkedClaim[];
  notes: Note[];
}

export interface ArticlePage {
  article: Article;
  /** The newest text, absent when the article has none or it cannot be read. */
  text?: { hash: string; mediaType: 'text/plain' | 'text/markdown'; content: string; layout?: Layout };
  /** Why there is no text although one was stored. */
  textProblem?: string;
  /** In text order. */
  highlights: ShownHighlight[];
  notes: { note: Note; links: LinkedClaim[] }[];
  tags: string[];
  collections: string[];
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

export interface NotePage {
  note: Note;
  about: Item[];
  links: LinkedClaim[];
  /** The articles that the note cites, in the order of first citation; keys without an article are in `unknownKeys`. */
  cites: { id: ArticleId; citationKey: string; title: string }[];
  unknownKeys: string[];
  tags: string[];
}

/** A quotation in a note, and what the source says. Offsets count UTF-16 units of the note's text. */
export interface CheckedQuotation {
  quote: string;
  /** The citation key that goes with it; null when none does. */
  citation: string | null;
  locator?: string;
  status: 'verbatim' | 'differs' | 'not-found';
  /** What the newest text says there, and the diff from the quotation to it. */
  actual?: string;
  diff?: DiffPart[];
  /** Why it could not be compared. */
  reason?: string;
  /** The older text in which it is verbatim: the source has changed since. */
  olderVersion?: { hash: string; addedAt: IsoTime };
  start: number;
  end: number;
  block: boolean;
  articleId?: ArticleId;
  /** The highlight it was taken from, with the words of that highlight now; without words it is gone. */
  highlight?: { id: HighlightId; quote?: string };
}

export interface ShownEvidence {
  evidence: Evidence;
  from: Note | Highlight | Statement;
  article?: { id: ArticleId; title: string; citationKey: string; detail: string };
  /** The passage with up to 200 characters around it, cut at words. */
  passage?: { before: string; quote: string; after: string };
}

export interface ClaimPage {
  claim: Claim;
  evidence: ShownEvidence[];
  relations: { relation: Relation; other: Claim }[];
  notes: Note[];
  independence: Independence;
}

/** How many voices stand behind a claim; `shared/independence` defines it. */
export interface Independence {
  /** Accepted origins of the evidence, each once. */
  origins: Origin[];
  /** Ids of origins that count as one, for each independent voice. */
  voices: string[][];
  independent: number;
  /** Pieces of evidence that lead to no accepted origin. */
  unreviewed: number;
  /** For each source behind it: which evidence would fall, and what would be left, if that source were withdrawn. */
  withdrawals: { sourceId: SourceId; name: string; evidenceIds: EvidenceId[]; independent: number }[];
}

export interface SearchAnswer {
  /** Time of the engine alone, in milliseconds. */
  ms: number;
  total: number;
  /** False while the index is still being built: more may be found in a moment. */
  complete: boolean;
  /** What of the query could not be taken as it was written, in sentences. */
  notes: string[];
  /** The query with unknown words as the library spells something near them; only when nothing was found. */
  didYouMean?: string;
  hits: {
    id: AnyId;
    kind: Kind;
    articleId?: ArticleId;
    title: string;
    snippet: string;
    /** Matched words in the snippet, UTF-16 offsets, end exclusive. */
    ranges: [start: number, end: number][];
    /** The field that the snippet is from: title, authors, text, highlight, note and so on. */
    field: string;
    /** The matched place in the article's newest text, when the match is there; of a statement, where it stands. */
    at?: { start: number; end: number };
    why: string;
    score: number;
  }[];
}

/** A field or a value that a half-typed query may mean. */
export interface Completion {
  /** What it is, as `tag:harbour`. */
  label: string;
  /** The whole query with it. */
  query: string;
}

export interface PickRow {
  id: AnyId;
  kind: Kind;
  label: string;
  detail: string;
}

export interface ImportedItem {
  file: string;
  status: 'added' | 'duplicate' | 'failed';
  kind: string;
  id?: AnyId;
  duplicateOf?: AnyId;
  title?: string;
  reason?: string;
  /** What of an added document could not be brought in, in words. */
  leftOut?: string[];
  /** Of a file of highlights that another program wrote. */
  marks?: ImportedMarks;
  /** Of a new version of an article's text. */
  version?: VersionReport;
  /** Of a reference: the line of the file on which it begins, counted from 1. */
  line?: number;
  /** Of a reference that was added: the key by which it is cited here. */
  citationKey?: string;
  /** The key that the file gave it, when that key was taken or cannot be one here. */
  keyInFile?: string;
  /** Names of files that the reference says belong to it, as they stand there. */
  attachments?: string[];
}

/** Where the highlights of an article are in its new text. None of them was changed. */
export interface VersionReport {
  hash: string;
  /** The version before. */
  before?: string;
  counts: Record<AnchorMatch['found'], number>;
  /** In the order of the text on which they were made. */
  highlights: ({ id: HighlightId; quote: string } & AnchorMatch)[];
}

/** What became of the highlights and notes of a file, and what of them could not be kept. */
export interface ImportedMarks {
  highlights: number;
  notes: number;
  duplicate: number;
  /** Their words are not in the text: the reader lists them for placing by hand. */
  unplaced: number;
  /** New articles, whose text is the marked passages. */
  articles: number;
  failed: { where: string; reason: string }[];
  lost: { id: string; field: string; reason: string }[];
}

export interface ImportReport {
  items: ImportedItem[];
  counts: { added: number; duplicate: number; failed: number };
  /** True when it was stopped before the last file. */
  cancelled: boolean;
}

export interface StyleInfo {
  id: string;
  title: string;
}

export interface Bibliography {
  style: string;
  entries: { id: string; text: string }[];
  /** What was asked for and could not be rendered, in words. */
  problems: string[];
}

export interface ExportedNotes {
  files: { name: string; mediaType: string; base64: string }[];
  /** What was asked for and is not there, in words. */
  problems: string[];
  report: { written: number; lost: { id: string; field: string; reason: string }[] };
}

export interface ExportedReferences {
  fileName: string;
  mediaType: string;
  text: string;
  report: { written: number; lost: { id: string; field: string; reason: string }[] };
}

export interface ExportedLibrary {
  /** Name of the file or folder to save as. */
  name: string;
  files: { path: string; text: string }[];
  report: ExportedReferences['report'];
}

export interface VerifyReport {
  ok: boolean;
  problems: { what: string; where: string; repairable: boolean }[];
}

export interface BackupInfo {
  /** Name of the file in the library's `backups/`. */
  file: string;
  at: IsoTime;
  /** The last change in it. */
  seq: number;
  /** Why it is kept: rotated automatic ones stand for their hour, day or week; the others stay until someone deletes them. */
  sort: 'hourly' | 'daily' | 'weekly' | 'by-hand' | `before-schema-${number}`;
  /** Whether the contents of articles are in it, or only the records. */
  texts: boolean;
  bytes: number;
}

export interface MadeBackup {
  /** The path of the file. */
  file: string;
  bytes: number;
  /** What of the library is damaged or missing, and so in the backup, too; in sentences. */
  problems: string[];
}

/** A library that was made of a backup, or of what this one was earlier. */
export interface Restored {
  /** The new library's folder. */
  folder: string;
  /** What it was made of: a file or a folder. */
  from: string;
  seq: number;
  counts: Record<Kind, number>;
  /** What is missing or damaged in it, in sentences. */
  problems: string[];
}

/** What the host around the page can do; the rest is the notebook's. */
export interface HostBridge {
  readonly kind: 'electron' | 'browser';
  /** Asks for files to read; empty when the user cancels. */
  chooseFiles(accept: readonly string[]): Promise<ChosenFile[]>;
  /** `base64` is for what is no text, as an archive. */
  saveFile(suggestedName: string, content: string, encoding?: 'utf8' | 'base64'): Promise<'saved' | 'cancelled'>;
  /** Shows the library's folder in the file manager; absent where the host cannot. */
  revealLibrary?(): Promise<void>;
  /** Lets the user choose another library folder and opens it; absent where the host cannot. */
  openLibrary?(): Promise<void>;
  /** Reports commands chosen in a native menu. Returns the function that ends the subscription. */
  onCommand(listener: (commandId: string) => void): () => void;
}

export interface ChosenFile {
  name: string;
  base64: string;
  /** What was saved with a page, where the host could find it. */
  companions?: { name: string; base64: string }[];
}
