import { createStore } from './store';

export interface Message {
  readonly key: number;
  readonly text: string;
  /** A problem stays until it is closed; the rest goes by itself. */
  readonly tone: 'done' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const DONE_AT_ONCE = 2;
let lastKey = 0;

/** What the window has to say, oldest first. Shown in a corner and announced; never in the way. */
export const messages = createStore<readonly Message[]>([]);

export function say(text: string, details: Partial<Pick<Message, 'tone' | 'action'>> = {}): void {
  const message: Message = { key: ++lastKey, text, tone: 'done', ...details };
  messages.set((now) => withoutOldest([...now.filter((old) => old.text !== text), message]));
}

/** Of what was done, only the latest; a problem waits for the user. */
function withoutOldest(all: readonly Message[]): readonly Message[] {
  const done = all.filter(({ tone }) => tone === 'done').slice(-DONE_AT_ONCE);
  return all.filter((message) => message.tone === 'problem' || done.includes(message));
}

/** Says what makes all that was said to be done before a thing of the past: its “Undo” would be about something else. */
export function sayInstead(...said: Parameters<typeof say>): void {
  messages.set((now) => now.filter(({ tone }) => tone === 'problem'));
  say(...said);
}

export const sayProblem = (text: string): void => say(text, { tone: 'problem' });

export function dismiss(key: number): void {
  messages.set((now) => now.filter((message) => message.key !== key));
}
