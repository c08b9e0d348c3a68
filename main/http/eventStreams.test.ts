import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createEventStreams } from './eventStreams';

const MEGABYTE = 'x'.repeat(1024 * 1024);

it('a stream that nobody reads is ended before it fills the memory', async () => {
  const streams = createEventStreams();
  let unread: ServerResponse | undefined;
  const server = createServer((_request, response) => {
    unread = response;
    streams.add(response, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    streams.end();
    server.closeAllConnections();
    server.close();
  });
  const asked = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false });
  asked.on('error', () => {}); // the host ended it, as it should
  asked.on('response', (response) => response.pause().on('error', () => {}));
  await vi.waitFor(() => expect(unread?.headersSent).toBe(true));
  let most = 0;
  for (let sent = 0; sent < 100; sent += 1) {
    streams.send('problem', { message: MEGABYTE });
    most = Math.max(most, unread?.writableLength ?? 0);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(unread?.destroyed).toBe(true);
  expect(most).toBeLessThan(8 * MEGABYTE.length);
});
