import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NotebookApi, Transport } from '../../shared/api';
import { err, ok, type Failure, type Result } from '../../shared/result';
import { answerCall } from '../page/answerCall';
import { securityHeaders } from '../page/securityHeaders';
import { serveStatic } from '../page/staticFiles';
import { createEventStreams } from './eventStreams';
import { readJson } from './jsonBody';
import { isJson, refusal } from './requestChecks';
import { createSession } from './session';

/** A file of 100 MB is 134 MB in base64. */
const BODY_LIMIT = 140 * 1024 * 1024;

export interface HttpHostOptions {
  notebook: { api: NotebookApi; subscribe: Transport['subscribe'] };
  /** The folder of the built window. */
  root: string;
  /** 0 takes any free port. */
  port: number;
}

export interface HttpHost {
  /** As `http://127.0.0.1:51234`. */
  readonly origin: string;
  /** The address of the page with a ticket that opens it once; it ends the address given before. */
  address(): string;
  /** Answers what is being worked on, then ends every connection. The notebook stays open. */
  close(): Promise<void>;
}

/**
 * Serves the window and carries its calls on this machine's loopback interface only.
 *
 *     POST /api/session  x-ticket: TICKET               -> { token }
 *     POST /api/call     { name, argument }             -> Result
 *     GET  /api/events                                  -> text/event-stream of { event, payload }
 *     GET  /...                                         -> the window
 *
 * Calls and events need `authorization: Bearer TOKEN`.
 */
export async function startHttpHost({ notebook, root, port }: HttpHostOptions): Promise<Result<HttpHost>> {
  const session = createSession();
  const streams = createEventStreams();
  const running = new Set<Promise<unknown>>();

  const server = createServer((request, response) => {
    handle(request, response).catch((defect: unknown) => {
      if (request.destroyed && !request.complete) return; // the page went away while it was sending
      console.error(defect);
      if (response.headersSent) response.destroy();
      else fail(response, 500, DEFECT);
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusal(request, portOf(server));
    if (refused) return fail(response, refused, FOREIGN);
    const [pathname = '/'] = (request.url ?? '/').split('?', 1);
    switch (pathname) {
      case '/api/session':
        return onlyBy('POST', request, response, () => openSession(request, response));
      case '/api/call':
        return onlyBy('POST', request, response, () => call(request, response));
      case '/api/events':
        return onlyBy('GET', request, response, () => listen(request, response));
      default:
        return onlyBy('GET', request, response, () => sendFile(root, pathname, response));
    }
  }

  function openSession({ headers }: IncomingMessage, response: ServerResponse): void {
    const ticket = headers['x-ticket'];
    const token = typeof ticket === 'string' ? session.redeem(ticket) : undefined;
    if (token) send(response, 200, { token });
    else fail(response, 401, USED_ADDRESS);
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!session.admits(request.headers.authorization)) return fail(response, 401, NO_TOKEN);
    if (!isJson(request)) return fail(response, 415, NOT_JSON);
    const body = await readJson(request, BODY_LIMIT);
    if (!body.ok) return fail(response, body.error.code === 'too-large' ? 413 : 400, body.error);
    const { name, argument } = Object(body.value) as { name?: unknown; argument?: unknown }; // any JSON; callApi checks both
    const answer = answerCall(notebook.api, name, argument).then((result) => send(response, 200, result));
    running.add(answer);
    await answer.finally(() => running.delete(answer));
  }

  function listen({ headers }: IncomingMessage, response: ServerResponse): void {
    if (!session.admits(headers.authorization)) return fail(response, 401, NO_TOKEN);
    streams.add(response, DATA_HEADERS);
  }

  const failure = await listenOn(server, port);
  if (failure) return failure;
  const unsubscribe = notebook.subscribe(streams.send);
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return ok({
    origin,
    address: () => `${origin}/#ticket=${session.issueTicket()}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      unsubscribe();
      streams.end();
      await Promise.allSettled(running);
      server.closeAllConnections();
      await closed;
    },
  });
}

const DATA_HEADERS = { ...securityHeaders(), 'cache-control': 'no-store' };

const DEFECT: Failure = {
  code: 'internal',
  message: 'This could not be done, by a fault of Commonplace. What was saved before is safe.',
};
const FOREIGN: Failure = { code: 'forbidden', message: 'Only the page of this notebook may ask here.' };
const NO_TOKEN: Failure = { code: 'forbidden', message: 'The token of this notebook is missing or wrong.' };
const NOT_JSON: Failure = { code: 'bad-request', message: 'A call is sent as application/json.' };
const USED_ADDRESS: Failure = {
  code: 'forbidden',
  message: 'This address has been used. Press Enter where Commonplace was started to get a new one.',
};

const portOf = (server: Server): number => (server.address() as AddressInfo).port; // it listens on a port, never on a pipe

/** Resolves when it listens, or with the reason why it cannot. */
function listenOn(server: Server, port: number): Promise<Result<never> | undefined> {
  return new Promise((resolve) => {
    server.once('error', ({ message }) =>
      resolve(
        err('unavailable', `The port ${port} cannot be opened: ${message}. Leave out --port to take a free one.`),
      ),
    );
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
}

async function onlyBy(
  method: 'GET' | 'POST',
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => void | Promise<void>,
): Promise<void> {
  if (request.method === method) return answer();
  fail(response, 405, { code: 'bad-request', message: `Only ${method} is answered here.` });
}

async function sendFile(root: string, pathname: string, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await serveStatic(root, pathname);
  response.writeHead(status, headers).end(body);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...DATA_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function fail(response: ServerResponse, status: number, error: Failure): void {
  send(response, status, { ok: false, error });
}
