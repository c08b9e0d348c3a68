import type { ServerResponse } from 'node:http';
import type { EventListener } from '../../shared/api';

/** Half of the shortest time after which proxies and sleeping tabs drop a silent connection. */
const HEARTBEAT_MS = 15_000;

/** Bytes that wait for a page which does not read. Then its stream ends: a page that comes back asks anew for all it shows. */
const MOST_WAITING = 4 * 1024 * 1024;

export interface EventStreams {
  /** Turns a response into a stream of events (`text/event-stream`) until the page goes away. */
  add(response: ServerResponse, headers: Record<string, string>): void;
  send: EventListener;
  end(): void;
}

export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string) => {
    for (const stream of streams) {
      if (stream.writableLength <= MOST_WAITING) stream.write(text);
      else {
        streams.delete(stream);
        stream.destroy();
      }
    }
  };
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS).unref();
  return {
    add(response, headers) {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(': open\n\n');
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    send: (event, payload) => write(`data: ${JSON.stringify({ event, payload })}\n\n`),
    end() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
