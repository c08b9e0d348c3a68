import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { makeNonce, pdfThreadHeaders, securityHeaders } from './securityHeaders';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.wasm': 'application/wasm',
};

/** Stands in index.html where each response gets its own nonce. */
const NONCE_PLACE = '__CSP_NONCE__';

/** Built files carry a hash of their content in their name; the page itself changes with every build and every nonce. */
const CACHE_HASHED = 'public, max-age=31536000, immutable';

export interface StaticReply {
  status: 200 | 400 | 404;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
}

/**
 * Answers a GET for one file of the built window; both hosts serve it through this.
 *
 * `pathname` is as it stands in the URL, percent-encoded. Only known kinds of files inside `root` are given, links
 * followed before that is judged; everything else is 400 (never a path of ours) or 404.
 */
export async function serveStatic(root: string, pathname: string): Promise<StaticReply> {
  const path = decodePath(pathname);
  if (path === undefined) return refuse(400);
  const file = await fileInside(root, path === '/' ? '/index.html' : path);
  const mediaType = file && MEDIA_TYPES[extname(file.name)];
  if (!mediaType) return refuse(404);
  const content = await readFile(file.path);
  if (extname(file.name) === '.html') return reply(mediaType, 'no-store', content, makeNonce());
  const caching = file.name.startsWith(`assets${sep}`) ? CACHE_HASHED : 'no-store';
  const own = reply(mediaType, caching, content);
  return isPdfThread(file.name) ? { ...own, headers: { ...own.headers, ...pdfThreadHeaders() } } : own;
}

const isPdfThread = (name: string): boolean => name.startsWith(`assets${sep}pdf.worker`);

function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') || path.includes('\\') ? undefined : path;
  } catch {
    return undefined; // a percent sign that begins no byte
  }
}

/** `join`, not `resolve`: the path of a URL begins with a slash. */
async function fileInside(root: string, path: string): Promise<{ path: string; name: string } | undefined> {
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, path));
    const name = relative(folder, file);
    return name.startsWith('..') || isAbsolute(name) ? undefined : { path: file, name };
  } catch {
    return undefined; // there is no such file
  }
}

function reply(mediaType: string, caching: string, content: Buffer, nonce?: string): StaticReply {
  return {
    status: 200,
    headers: { ...securityHeaders(nonce), 'content-type': mediaType, 'cache-control': caching },
    body: new Uint8Array(nonce ? Buffer.from(content.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : content),
  };
}

const refuse = (status: 400 | 404): StaticReply => ({ status, headers: securityHeaders(), body: null });
