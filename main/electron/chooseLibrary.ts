import type { Failure, Result } from '../../shared/result';

/** How a library is opened; `create` also makes one where there is none. */
export type Manner = 'open' | 'create' | 'read-only';

/** What the user can do about a library that does not open. */
export type WayOut = 'create' | 'read-only' | 'another' | 'give-up';

/** A folder and how to open it. */
export interface Choice {
  folder: string;
  manner: Manner;
}

export interface Opened<T> {
  folder: string;
  opened: T;
}

/**
 * Opens a library; when that fails, says why and lets the user go another way until one opens. Answers nothing when
 * the user gives up.
 */
export async function openOrAsk<T>(
  first: Choice,
  open: (choice: Choice) => Promise<Result<T>>,
  ask: (failure: Failure, folder: string) => Promise<WayOut>,
  chooseAnother: () => Promise<Choice | undefined>,
): Promise<Opened<T> | undefined> {
  for (let choice = first; ;) {
    const result = await open(choice);
    if (result.ok) return { folder: choice.folder, opened: result.value };
    const wayOut = await ask(result.error, choice.folder);
    if (wayOut === 'give-up') return undefined;
    if (wayOut === 'another') choice = (await chooseAnother()) ?? choice;
    else choice = { folder: choice.folder, manner: wayOut };
  }
}
