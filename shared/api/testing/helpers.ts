import { createClient, type CallAnswers, type NotebookEvents, type Transport } from '../index';
import type { Maker } from '../../model/actions';
import type { Failure, Result } from '../../result';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error(`Expected a failure, got ${JSON.stringify(result.value)}.`);
  return result.error;
}

/** Ids and times that count up: the contract needs no clock. */
export function countingMaker(): Maker {
  let count = 0;
  return {
    unique: () => `c${(count += 1)}`,
    now: () => new Date(Date.UTC(2026, 0, 1) + (count += 1) * 1000).toISOString(),
  };
}

export function nextEvent<E extends keyof NotebookEvents>(host: Transport, wanted: E): Promise<NotebookEvents[E]> {
  return new Promise((resolve) => {
    const stop = host.subscribe((event, payload) => {
      if ((event as string) !== wanted) return;
      stop();
      resolve(payload as NotebookEvents[E]); // the name was just compared
    });
  });
}

/** Searches until the index holds everything: again each time that it says it got on. */
export async function searchAll(host: Transport, query: string): Promise<CallAnswers['search']> {
  for (;;) {
    const gotOn = nextEvent(host, 'index');
    const answer = valueOf(await createClient(host).search({ query }));
    if (answer.complete) return answer;
    await gotOn;
  }
}

export function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes));
}
