/** An expected failure as plain data: it crosses IPC, HTTP and the command line unchanged. */
export interface Failure {
  readonly code: FailureCode;
  /** One or two sentences for the person at the screen: what happened, what is safe, what to do. */
  readonly message: string;
}

/** Every failure a caller can meet. Add here first; hosts map `forbidden` and `bad-request` to their own refusals. */
export type FailureCode =
  | 'bad-request' // the call itself is malformed
  | 'forbidden' // the caller may not make this call
  | 'invalid' // a record or value breaks a rule
  | 'not-found'
  | 'already-exists'
  | 'in-use'
  | 'stale' // the record changed since the caller read it
  | 'ambiguous' // several candidates; the caller must say which
  | 'nothing-to-do' // undo with an empty history and the like
  | 'unreadable' // a file or text that cannot be read
  | 'unsupported'
  | 'too-large'
  | 'locked' // another process holds the library
  | 'read-only'
  | 'disk' // the storage refused: full, gone, not permitted
  | 'newer-schema'
  | 'damaged'
  | 'cancelled'
  | 'unavailable' // the host is not reachable now
  | 'internal'; // a defect of ours

/** A value, or the failure that stands in its place. Expected failures are returned, defects are thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const err = (code: FailureCode, message: string): Result<never> => ({ ok: false, error: { code, message } });

/** For the end of a switch over a union: a new member then fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
