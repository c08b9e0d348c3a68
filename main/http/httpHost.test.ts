import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeNotebook } from '../page/testing/fakeNotebook';
import { startHttpHost, type HttpHost } from './httpHost';

let folder: string;
let root: string;
let notebook: ReturnType<typeof fakeNotebook>;
let host: HttpHost;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-http-'));
  root = join(folder, 'renderer');
  await mkdir(root);
  await writeFile(join(root, 'index.html'), '<title>Commonplace</title>');
  await writeFile(join(folder, 'outside.js'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  notebook = fakeNotebook();
  const started = await startHttpHost({ notebook, root, port: 0 });
  if (!started.ok) throw new Error(started.error.message);
  host = started.value;
  token = (JSON.parse((await openSession(ticketOf(host.address()))).body) as { token: string }).token;
});
afterEach(() => host.close());

type Headers = Record<string, string | undefined>;
interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends exactly these headers, as no browser would let a page do. */
function ask(method: string, path: string, headers: Headers = {}, body?: string | Buffer): Promise<Answer> {
  const { hostname, port } = new URL(host.origin);
  const sent = Object.entries({ host: `${hostname}:${port}`, ...headers }).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, method, path, agent: false, headers: Object.fromEntries(sent) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const ticketOf = (address: string) => /#ticket=([\w-]+)$/.exec(address)?.[1] ?? '';
const openSession = (ticket: string, headers: Headers = {}) =>
  ask('POST', '/api/session', { origin: host.origin, 'x-ticket': ticket, ...headers });
const pageHeaders = (): Headers => ({
  origin: host.origin,
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
});
const call = (name: string, argument: unknown, headers: Headers = {}) =>
  ask('POST', '/api/call', { ...pageHeaders(), ...headers }, JSON.stringify({ name, argument }));

describe('a call of our own page', () => {
  it('reaches the notebook, checked and with its defaults', async () => {
    const { status, body } = await call('search', { query: 'x' });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: true, value: { total: 0 } });
    expect(notebook.asked).toEqual([{ query: 'x', limit: 50 }]);
  });

  it('carries a failure as data', async () => {
    expect(JSON.parse((await call('get', { id: 'x' })).body)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('carries a defect as a failure that says nothing of our insides', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { body } = await call('undo', {});
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(body).not.toContain('a defect');
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });

  it.each(['nothing', 'constructor', '__proto__', 'toString'])('is refused when it names %s', async (name) => {
    expect(JSON.parse((await call(name, {})).body)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it.each(['{', '"text"', 'null', '[]'])('is refused when its body is %s', async (body) => {
    const answer = await ask('POST', '/api/call', pageHeaders(), body);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('hears when it brings too much', { timeout: 30_000 }, async () => {
    const tooMuch = Buffer.alloc(141 * 1024 * 1024);
    const { status, body } = await ask('POST', '/api/call', pageHeaders(), tooMuch);
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('a call of anybody else', () => {
  const refused: [who: string, headers: () => Headers, status: number][] = [
    ['without the token', () => ({ authorization: undefined }), 401],
    ['with another token', () => ({ authorization: `Bearer ${'x'.repeat(token.length)}` }), 401],
    ['with half of the token', () => ({ authorization: `Bearer ${token.slice(0, 20)}` }), 401],
    ['under a foreign name of this machine', () => ({ host: 'evil.example' }), 421],
    ['under the right name and another port', () => ({ host: '127.0.0.1:1' }), 421],
    ['from another site', () => ({ origin: 'https://evil.example' }), 403],
    ['from another port of this machine', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['from a sandboxed frame', () => ({ origin: 'null' }), 403],
    ['from nowhere', () => ({ origin: undefined }), 403],
    ['that the browser calls cross-site', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['that the browser calls same-site', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    ['as a form sends it', () => ({ 'content-type': 'text/plain' }), 415],
    ['without a type', () => ({ 'content-type': undefined }), 415],
  ];

  it.each(refused)('%s is refused and never reaches the notebook', async (_who, headers, status) => {
    expect((await call('search', { query: 'x' }, headers())).status).toBe(status);
    expect(notebook.asked).toEqual([]);
  });

  it('is not let in by a preflight', async () => {
    const { status, headers } = await ask('OPTIONS', '/api/call', { origin: 'https://evil.example' });
    expect(status).toBe(403);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([
    ['GET', '/api/call'],
    ['GET', '/api/session'],
    ['POST', '/api/events'],
    ['POST', '/'],
    ['PUT', '/index.html'],
    ['HEAD', '/api/events'],
  ])('by %s %s is refused', async (method, path) => {
    expect((await ask(method, path, pageHeaders())).status).toBe(405);
  });
});

describe('the address', () => {
  it('is on this machine only and carries no token', () => {
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(host.address()).not.toContain(token);
  });

  it('opens one session', async () => {
    const ticket = ticketOf(host.address());
    expect((await openSession(ticket)).status).toBe(200);
    expect((await openSession(ticket)).status).toBe(401);
  });

  it('ends when the next is given', async () => {
    const [first, second] = [ticketOf(host.address()), ticketOf(host.address())];
    expect((await openSession(first)).status).toBe(401);
    expect((await openSession(second)).status).toBe(200);
  });

  it.each<[string, Headers]>([
    ['without an origin', { origin: undefined }],
    ['from another site', { origin: 'https://evil.example' }],
    ['across sites', { 'sec-fetch-site': 'cross-site' }],
  ])('opens nothing when it is used %s, and is not used up', async (_how, headers) => {
    const ticket = ticketOf(host.address());
    expect((await openSession(ticket, headers)).status).toBe(403);
    expect((await openSession(ticket)).status).toBe(200);
  });

  it('cannot be guessed empty', async () => {
    expect((await openSession('')).status).toBe(401);
    expect((await openSession('', { 'x-ticket': undefined })).status).toBe(401);
  });
});

describe('the page', () => {
  it('comes with the policy, to whoever types the address', async () => {
    const { status, headers, body } = await ask('GET', '/?x=1', { 'sec-fetch-site': 'none' });
    expect(status).toBe(200);
    expect(body).toContain('<title>Commonplace</title>');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('does not open from a link on another site', async () => {
    expect((await ask('GET', '/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it.each(['/../outside.js', '/..%2foutside.js', '//', '//evil.example/', '*', '/nothing.js'])(
    'is nothing else: %s',
    async (path) => {
      expect((await ask('GET', path)).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('and every answer may not be framed, sniffed, kept or referred to', async () => {
    for (const { headers } of [await call('preferences', {}), await ask('GET', '/api/call'), await ask('GET', '/')]) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).not.toHaveProperty('set-cookie');
    }
  });
});

describe('events', () => {
  it('need the token', async () => {
    expect((await ask('GET', '/api/events', { authorization: 'Bearer x' })).status).toBe(401);
  });

  it('reach every page that listens, and stop with the host', async () => {
    const listen = () => fetch(`${host.origin}/api/events`, { headers: { authorization: `Bearer ${token}` } });
    const pages = await Promise.all([listen(), listen()]);
    notebook.announce('problem', { message: 'two\nlines' });
    await host.close();
    for (const page of pages) {
      expect(page.headers.get('content-type')).toContain('text/event-stream');
      expect(await page.text()).toBe(': open\n\ndata: {"event":"problem","payload":{"message":"two\\nlines"}}\n\n');
    }
    expect(notebook.listeners.size).toBe(0);
  });
});

describe('closing', () => {
  it('answers what is being worked on first', async () => {
    let finish = () => {};
    const started = new Promise<void>((seen) => {
      notebook.api.search = () => {
        seen();
        return new Promise((resolve) => {
          finish = () => resolve({ ok: true, value: { ms: 1, total: 7, complete: true, hits: [], notes: [] } });
        });
      };
    });
    const answer = call('search', { query: 'x' });
    await started;
    const closed = host.close();
    finish();
    expect(JSON.parse((await answer).body)).toMatchObject({ value: { total: 7 } });
    await closed;
    await expect(call('search', { query: 'x' })).rejects.toThrow(/ECONNREFUSED/);
  });
});

it('says when its port is taken', async () => {
  const port = Number(new URL(host.origin).port);
  expect(await startHttpHost({ notebook, root, port })).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});
