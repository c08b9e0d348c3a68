import type {
  Bibliography,
  CheckedArgument,
  ExportedNotes,
  ExportedReferences,
  ImportFields,
  Restored,
  SearchAnswer,
  StyleInfo,
  ProposedStatement,
} from '../../shared/api';
import type { AnyId } from '../../shared/model/ids';
import type { CslItem, TextHash } from '../../shared/model/records';
import type { Result } from '../../shared/result';
import type { AlikePair } from '../compare/alike';
import type { PassageComparison, PassageWords } from '../compare/passages';
import type { Traced, TracedText } from '../compare/trace';
import type { ForeignMark, readHighlights } from '../import/highlights';
import type { MarkedText } from '../import/pdf/fileMarks';
import type { EntriesToWrite } from '../export/document';
import type { TableFormat, TableToWrite } from '../export/table';
import type { Compaction } from '../notebook/compact';
import type { Companion, Picture } from '../import';
import type { Parsed, Reference, ReferenceFormat } from '../formats';
import type { RecordText } from '../review/relevance/tokens';
import type { Decided, TellingTerm } from '../review/relevance/model';
import type { SearchDocument } from '../search';

/** Told how much of a job is done, from 0 to 1. */
export type Progress = (share: number) => void;

/** How a caller follows and stops a job; only the jobs that read documents, and `restore`, can be followed and stopped. */
export interface JobControl {
  readonly progress?: Progress;
  /** Ends a job that reads documents at once, in the middle of whatever it does; `restore` tidies up first. The answer is `cancelled`. */
  readonly signal?: AbortSignal;
}

/** A document as import found it, ready to be kept. */
export interface PreparedDocument {
  readonly kind: string;
  readonly csl: CslItem;
  readonly text: string;
  readonly hash: TextHash;
  readonly words: number;
  readonly mediaType: 'text/plain' | 'text/markdown';
  /** The layout as it is kept, JSON. */
  readonly layout?: string;
  readonly pictures: readonly Picture[];
  /** What could not be brought in, in words. */
  readonly leftOut: readonly string[];
  /** How many passages somebody has marked in it with another program. */
  readonly marks: number;
  /** True when the file's own bytes differ from the text's and are worth keeping beside it. */
  readonly differs: boolean;
}

/** The references of a file, as they are. */
export interface ReadReferences extends Pick<Parsed, 'failed'> {
  readonly format: ReferenceFormat['id'];
  /** As people call the format. */
  readonly label: string;
  readonly total: number;
  /**
   * Lists of `Reference` as JSON, 500 to a group. What crosses between threads is unpacked at once, which of ten thousand
   * records takes longer than anybody may wait; of texts it takes nothing, and each is parsed when its turn comes.
   */
  readonly groups: readonly string[];
}

/** References to print, and how. */
export interface Printing extends Pick<CheckedArgument<'bibliography'>, 'style' | 'locale' | 'format'> {
  readonly references: readonly Reference[];
  readonly asCiteproc?: boolean;
}

/** Notes, and the articles they cite under every key by which they may be cited, the present one first. */
export interface NotesToWrite extends Pick<
  CheckedArgument<'exportNotes'>,
  'format' | 'style' | 'locale' | 'references'
> {
  readonly notes: readonly { readonly title: string; readonly isUntitled?: boolean; readonly text: string }[];
  readonly works: readonly { readonly keys: readonly string[]; readonly csl: CslItem }[];
  /** Name of the files without their ending. */
  readonly name: string;
}

/** What the worker does, one sentence each. Arguments and answers are cloned, so they are plain data. */
export interface Jobs {
  /** Opens a library's saved index in place of the one before, or with `anew` an empty one; says which change it covers, nothing when it is empty. */
  openIndex: (argument: IndexPlace & { anew: boolean }) => Promise<Result<{ seq?: number }>>;
  /** Prepares what every query needs, while nobody waits; `damaged` as for `search`. */
  warmIndex: (argument: Record<string, never>) => Promise<Result<void>>;
  /** Puts records into the index, in place of their former selves; says which articles' texts could not be read. */
  putRecords: (argument: { records: readonly SearchDocument[] }) => Promise<Result<{ unreadable: AnyId[] }>>;
  removeRecords: (argument: { ids: readonly AnyId[] }) => Promise<Result<void>>;
  /** Removes every record but these. */
  keepRecords: (argument: { ids: readonly AnyId[] }) => Promise<Result<void>>;
  /** Writes the index into its folder, as covering this change. */
  saveIndex: (argument: { seq: number }) => Promise<Result<void>>;
  /** `damaged` when the saved index turns out not to be readable. */
  search: (argument: CheckedArgument<'search'>) => Promise<Result<Omit<SearchAnswer, 'complete'>>>;
  /** Finds what shares rare words with a record or a text; the record itself is left out. */
  similar: (argument: CheckedArgument<'similar'>) => Promise<Result<Omit<SearchAnswer, 'complete'>>>;
  /** Writes the next `library.json` from the one before and the journal. */
  compact: (argument: Compaction) => Promise<Result<{ bytes: number }>>;
  prepareDocument: (
    argument: { name: string; bytes: Uint8Array; fields: ImportFields; companions?: readonly Companion[] },
    progress: Progress,
  ) => Promise<Result<PreparedDocument>>;
  /** Who said what in a text; `issued` is EDTF. */
  proposeStatements: (argument: { text: string; issued?: string | undefined }) => Promise<Result<ProposedStatement[]>>;
  /** Which events of saying may stand behind passages of some texts. */
  traceOrigins: (argument: { texts: readonly TracedText[] }) => Promise<Result<Traced>>;
  /** Which accepted statements of some texts may be the same. */
  alikeStatements: (argument: { texts: readonly TracedText[] }) => Promise<Result<AlikePair[]>>;
  /** What differs between two passages, word by word. */
  comparePassages: (argument: { a: PassageWords; b: PassageWords }) => Promise<Result<PassageComparison>>;
  /** The highlights in a file that another program wrote; undefined when it is no such file. */
  readHighlights: (argument: { name: string; bytes: Uint8Array }) => Promise<ReturnType<typeof readHighlights>>;
  /** What somebody marked in a PDF with another program, put on the text that was taken from it. */
  readFileMarks: (
    argument: MarkedText & { readonly bytes: Uint8Array },
    progress: Progress,
  ) => Promise<Result<{ marks: ForeignMark[]; failed: { where: string; reason: string }[] }>>;
  /** Reads a file of references; null when it holds something else. */
  readReferences: (argument: { name: string; bytes: Uint8Array }) => Promise<Result<ReadReferences | null>>;
  styles: (argument: Record<string, never>) => Promise<Result<StyleInfo[]>>;
  /** Reads the text of a CSL file; `invalid` says what is wrong with it. */
  checkStyle: (argument: { text: string }) => Promise<Result<StyleInfo>>;
  /** The list of works; each entry is under the id of its reference. */
  bibliography: (argument: Printing) => Promise<Result<Omit<Bibliography, 'unknown'>>>;
  /** Each work cited once, as in a text that cites them in this order. */
  citations: (argument: Printing) => Promise<Result<Omit<Bibliography, 'unknown'>>>;
  /** Tells of articles that are new or changed, and of those that are gone; with `anew` forgets all that it was told before. */
  tellWorks: (argument: {
    articles: readonly Reference[];
    removed: readonly string[];
    anew: boolean;
  }) => Promise<Result<void>>;
  /** Groups of ids of the told articles that are, or may be, one work; pairs in `different` stay apart. */
  findDuplicates: (argument: {
    different: readonly (readonly [string, string])[];
  }) => Promise<Result<{ certain: string[][]; likely: string[][] }>>;
  /** Makes ready to order the records of a review; `key` stands for just these records. */
  openRelevance: (argument: { key: string; records: readonly RecordText[] }) => Promise<Result<void>>;
  /** A score for each record, higher is likelier to be included; `not-found` when the records are not open. */
  /** Each record's score by its place; `why` explains the best undecided ones, which are read next. */
  rankRelevance: (argument: {
    key: string;
    decided: readonly Decided[];
  }) => Promise<Result<{ scores: number[]; why: (readonly [record: number, terms: TellingTerm[]])[] }>>;
  /** The terms that moved a record most in the last order. */
  explainRelevance: (argument: { key: string; record: number }) => Promise<Result<{ terms: TellingTerm[] }>>;
  exportNotes: (argument: NotesToWrite) => Promise<Result<ExportedNotes>>;
  exportReferences: (argument: {
    references: readonly Reference[];
    format: CheckedArgument<'exportReferences'>['format'];
  }) => Promise<Result<Omit<ExportedReferences, 'fileName'> & { extension: string }>>;
  exportEntries: (argument: EntriesToWrite) => Promise<Result<ExportedNotes['files'][number]>>;
  exportTable: (argument: TableToWrite & { format: TableFormat; name: string }) => Promise<Result<ExportedNotes>>;
  /** Makes a new library of a backup or of another library: reading one takes seconds, in which no window must wait. */
  restore: (argument: RestoreJob, progress: Progress, signal: AbortSignal) => Promise<Result<Restored>>;
}

/** Paths and what is meant by them; `libraryId` is the new library's. */
export interface RestoreJob {
  /** A backup, a single `library.json` (as a conflicted copy of one), or the folder of a library. */
  readonly from: string;
  /** The new library's folder: not there yet, or empty. */
  readonly to: string;
  /** The library as it was right after this change; all of it when left out. */
  readonly at?: number | undefined;
  /** The library that has the texts, when the backup has records only and does not lie in its library's folder. */
  readonly textsBeside?: string | undefined;
  readonly libraryId: string;
}

/** Where a library's texts are, and where its index is kept; without a folder it is kept in memory only. */
export interface IndexPlace {
  readonly libraryId: string;
  readonly textsFolder: string;
  readonly indexFolder?: string;
  /** Whether anything may be written there. */
  readonly mayWrite: boolean;
}

export type JobName = keyof Jobs;
export type JobArgument<J extends JobName> = Parameters<Jobs[J]>[0];
export type JobAnswer<J extends JobName> = Awaited<ReturnType<Jobs[J]>>;

/** Jobs that read files of others, which may be made to do harm. */
const DOCUMENT_JOBS: ReadonlySet<JobName> = new Set([
  'prepareDocument',
  'readFileMarks',
  'readHighlights',
  'readReferences',
]);
export const readsDocument = (job: JobName): boolean => DOCUMENT_JOBS.has(job);

/** Someone who does the jobs: a thread, or this one. */
export interface WorkerClient {
  /**
   * `unavailable` when the worker stopped before it answered, `internal` when the job met a defect of ours. A job that
   * reads a document is `unreadable` when it comes to a standstill, and `cancelled` when it was.
   */
  call<J extends JobName>(job: J, argument: JobArgument<J>, control?: JobControl): Promise<JobAnswer<J>>;
  /** True when long jobs may run without anyone waiting: then the search index is built at once, else when it is first asked. */
  readonly inBackground: boolean;
  /** Calls back when the worker had stopped and was started again: it has forgotten its index. Returns the way out. */
  onRestart(listener: () => void): () => void;
  close(): Promise<void>;
}
