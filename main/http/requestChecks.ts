import type { IncomingMessage } from 'node:http';

/**
 * Whether a request can come from our own page, judged before anything is read or done. Returns the status of the
 * refusal, or nothing.
 *
 * Host: a foreign name that was made to resolve to this machine (DNS rebinding) is refused. Origin: a page of another
 * site or a sandboxed frame (`null`) is refused; a POST must say where it comes from. Sec-Fetch-Site: where a browser
 * says that another site asks, even by a mere link, it is refused.
 */
export function refusal({ headers, method }: IncomingMessage, port: number): 421 | 403 | undefined {
  const { host, origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 421;
  if (origin === undefined ? method === 'POST' : origin !== `http://${host}`) return 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  return undefined;
}

/** Forms of other sites can send every other type without asking first. */
export const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
