import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStatic } from './staticFiles';

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-static-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(
    join(root, 'index.html'),
    '<meta property="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__">',
  );
  await writeFile(join(root, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(join(root, 'assets', 'pdf.worker.min-3c4d.mjs'), 'export {};');
  await writeFile(join(root, 'assets', 'notes.txt'), 'not a file of the window');
  await writeFile(join(root, 'a name.svg'), '<svg/>');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await symlink(join(folder, 'secret.js'), join(root, 'assets', 'link.js'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (body: Uint8Array | null) => Buffer.from(body ?? []).toString('utf8');

describe('the page', () => {
  it('carries the nonce of its own policy, another one each time', async () => {
    const nonces = new Set<string | undefined>();
    for (const path of ['/', '/index.html']) {
      const { status, headers, body } = await serveStatic(root, path);
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
      expect(status).toBe(200);
      expect(text(body)).toBe(`<meta property="csp-nonce" content="${nonce}"><style nonce="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('is never kept, as its files are, whose names change with their content', async () => {
    expect((await serveStatic(root, '/')).headers['cache-control']).toBe('no-store');
    expect((await serveStatic(root, '/assets/main-1a2b.js')).headers['cache-control']).toContain('immutable');
  });

  it('may run nothing inline and reach nothing outside', async () => {
    const policy = (await serveStatic(root, '/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
  });

  it('may not compile anything, which only the thread that reads PDFs may', async () => {
    const policyOf = async (path: string) => (await serveStatic(root, path)).headers['content-security-policy'];
    expect(await policyOf('/assets/main-1a2b.js')).not.toContain('wasm');
    expect(await policyOf('/assets/pdf.worker.min-3c4d.mjs')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });
});

describe('a file', () => {
  it('comes with its media type, which the browser may not guess anew', async () => {
    const { headers, body } = await serveStatic(root, '/assets/main-1a2b.js');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(text(body)).toBe('export {};');
  });

  it('is found under its encoded name', async () => {
    expect((await serveStatic(root, '/a%20name.svg')).status).toBe(200);
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/link.js',
    '/index.html%00.js',
    '/%zz',
    '/assets',
    '/assets/',
    '/assets/notes.txt',
    '/nothing.js',
    '',
  ])('is refused as %j', async (path) => {
    const { status, body, headers } = await serveStatic(root, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).toBeNull();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});
