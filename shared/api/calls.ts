import type { z } from 'zod';
import { err, type Result } from '../result';
import { libraryCalls, type LibraryAnswers } from './library';
import { readingCalls, type ReadingAnswers } from './reading';
import { notesCalls, type NotesAnswers } from './notes';
import { claimsCalls, type ClaimsAnswers } from './claims';
import { searchCalls, type SearchAnswers } from './search';
import { importingCalls, type ImportingAnswers } from './importing';
import { bibliographyCalls, type BibliographyAnswers } from './bibliography';
import { exportingCalls, type ExportingAnswers } from './exporting';
import { picturesCalls, type PicturesAnswers } from './pictures';
import { backupsCalls, type BackupsAnswers } from './backups';
import { reviewsCalls, type ReviewsAnswers } from './reviews';
import { tablesCalls, type TablesAnswers } from './tables';
import { appraisalsCalls, type AppraisalsAnswers } from './appraisals';
import type { EventListener } from './events';

/*
 * The one contract between a window, a script or a test and the notebook. Arguments and answers are JSON.
 * Writing goes through `apply`; everything else asks. Every call answers with a Result; none rejects but for defects.
 */

/** The argument of each call. Calls without an argument take `{}`. */
export const callArguments = {
  ...libraryCalls,
  ...readingCalls,
  ...notesCalls,
  ...claimsCalls,
  ...searchCalls,
  ...importingCalls,
  ...bibliographyCalls,
  ...exportingCalls,
  ...picturesCalls,
  ...backupsCalls,
  ...reviewsCalls,
  ...tablesCalls,
  ...appraisalsCalls,
} as const;

export type CallName = keyof typeof callArguments;
/** What a caller passes: fields with a default may be left out. */
export type CallArgument<N extends CallName> = z.input<(typeof callArguments)[N]>;
/** What the notebook gets: checked, defaults filled in. */
export type CheckedArgument<N extends CallName> = z.output<(typeof callArguments)[N]>;

/** What each call answers. */
export interface CallAnswers
  extends
    LibraryAnswers,
    ReadingAnswers,
    NotesAnswers,
    ClaimsAnswers,
    SearchAnswers,
    ImportingAnswers,
    BibliographyAnswers,
    ExportingAnswers,
    PicturesAnswers,
    BackupsAnswers,
    ReviewsAnswers,
    TablesAnswers,
    AppraisalsAnswers {}

export type NotebookApi = { [N in CallName]: (argument: CheckedArgument<N>) => Promise<Result<CallAnswers[N]>> };

/** The same, as callers see it. */
export type NotebookClient = { [N in CallName]: (argument: CallArgument<N>) => Promise<Result<CallAnswers[N]>> };

/** What a host carries: calls one way, events the other. */
export interface Transport {
  call(name: CallName, argument: unknown): Promise<Result<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: EventListener): () => void;
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(callArguments, name);

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
