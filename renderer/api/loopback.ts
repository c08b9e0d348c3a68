import { isEventName, type EventListener, type EventName, type NotebookEvents, type Transport } from '../../shared/api';
import { err, type Result } from '../../shared/result';
import { bodyOf } from './callBody';
import { connection } from './connection';
import { readEvents } from './eventStream';

const TOKEN = 'commonplace.token';
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5000;

const unreachable = () =>
  err('unavailable', 'The notebook is not reachable. What you have typed is kept here; it is tried again by itself.');

/** A page of the loopback host: the address brings a one-time ticket, exchanged here for the token of this tab. */
async function openSession(): Promise<string> {
  const ticket = /^#(?:t|ticket)=([\w-]+)$/.exec(location.hash)?.[1];
  if (ticket) {
    history.replaceState(null, '', location.pathname);
    const response = await fetch('/api/session', { method: 'POST', headers: { 'x-ticket': ticket } });
    if (response.ok) {
      const { token } = (await response.json()) as { token: string }; // answered by our own host
      try {
        sessionStorage.setItem(TOKEN, token);
      } catch {
        return token; // no room to keep it: a reload needs a new start
      }
    }
  }
  return sessionStorage.getItem(TOKEN) ?? '';
}

/**
 * Whether a call is sent to its end although the page goes: it brings the last words that were typed. Browsers refuse more
 * than 64 KiB of them at once, so only a page that is being left asks for it, and not for what is long.
 */
const outlivesPage = (body: string | Blob): boolean =>
  typeof body === 'string' && document.visibilityState === 'hidden' && body.length < 16_384;

/** NotebookApi over HTTP on this machine. A lost connection is retried with growing pauses and told through `connection`. */
export function createLoopbackTransport(): Transport {
  const session = openSession().catch(() => '');
  const listeners = new Set<EventListener>();
  const authorization = async () => ({ authorization: `Bearer ${await session}` });

  async function call(name: string, argument: unknown): Promise<Result<unknown>> {
    const body = await bodyOf({ name, argument });
    let response: Response;
    try {
      response = await fetch('/api/call', {
        method: 'POST',
        headers: { ...(await authorization()), 'content-type': 'application/json' },
        body,
        keepalive: outlivesPage(body),
      });
    } catch {
      connection.set('lost');
      return unreachable();
    }
    if (response.status === 401) {
      connection.set('refused');
      return err('forbidden', 'This page belongs to a notebook that was closed. Start Commonplace again to go on.');
    }
    if (response.status === 413) return err('too-large', 'That is too much to send to the notebook at once.');
    const answer: unknown = await response.json().catch(() => undefined);
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<unknown>; // checked by its mark
    return err('internal', `The notebook answered in a way this window does not understand (${response.status}).`);
  }

  function announce(data: string): void {
    const { event, payload } = JSON.parse(data) as { event: unknown; payload: unknown }; // written by our own host
    if (!isEventName(event)) return;
    for (const listener of listeners) listener(event, payload as NotebookEvents[EventName]);
  }

  async function listenOnce(): Promise<void> {
    const response = await fetch('/api/events', { headers: await authorization() });
    if (response.status === 401) return connection.set('refused');
    if (!response.ok || !response.body) throw new Error(`The event stream answered ${response.status}.`);
    connection.set('connected');
    for await (const data of readEvents(response.body)) announce(data);
  }

  async function listen(): Promise<void> {
    for (let wait = FIRST_WAIT; connection.get() !== 'refused'; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        await listenOnce();
        wait = FIRST_WAIT;
      } catch {
        // Not an error of ours: the host is away. Said by the banner, tried again below.
      }
      if (connection.get() === 'connected') connection.set('lost');
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  let listening = false;
  return {
    call,
    subscribe(listener) {
      listeners.add(listener);
      if (!listening) void listen();
      listening = true;
      return () => void listeners.delete(listener);
    },
  };
}
