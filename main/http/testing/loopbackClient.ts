import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { EventListener, Transport } from '../../../shared/api';
import type { Result } from '../../../shared/result';
import type { HttpHost } from '../httpHost';

/** What a page does, without a page. Resolves when events are being listened to, so that none is missed. */
export async function connect({ origin, address }: HttpHost): Promise<Transport> {
  const ticket = new URL(address()).hash.replace('#ticket=', '');
  const session = await fetch(`${origin}/api/session`, { method: 'POST', headers: { origin, 'x-ticket': ticket } });
  const { token } = (await session.json()) as { token: string }; // or the test fails at its first call
  const authorization = `Bearer ${token}`;

  const listeners = new Set<EventListener>();
  const { body } = await fetch(`${origin}/api/events`, { headers: { authorization } });
  const lines = createInterface({ input: Readable.fromWeb(body as ReadableStream) });
  lines.on('line', (line) => {
    if (!line.startsWith('data: ')) return;
    const { event, payload } = JSON.parse(line.slice(6)) as { event: 'changed'; payload: never }; // any event and its own payload
    for (const listener of listeners) listener(event, payload);
  });
  lines.on('error', () => {}); // the host was closed while this listened

  return {
    async call(name, argument) {
      const response = await fetch(`${origin}/api/call`, {
        method: 'POST',
        headers: { origin, authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ name, argument }),
      });
      return (await response.json()) as Result<unknown>; // every answer of the host is one
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
