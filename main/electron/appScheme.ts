import type { Protocol } from 'electron';
import { serveStatic } from '../page/staticFiles';
import { APP_SCHEME, isOurs } from './security';

/** Before `ready`: gives our scheme an origin, a secure context and a code cache. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** After `ready`: answers for the built window in `root`. */
export function serveAppScheme(protocol: Protocol, root: string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    if (!isOurs(url) || method !== 'GET') return new Response(null, { status: 404 });
    const { status, headers, body } = await serveStatic(root, new URL(url).pathname);
    return new Response(body, { status, headers });
  });
}
