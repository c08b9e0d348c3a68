import type { App, IpcMainInvokeEvent, Session, Shell } from 'electron';

/** The page has a scheme of its own: a standard, secure origin that no other program or site can have. */
export const APP_SCHEME = 'app';
const APP_HOST = 'commonplace';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Copying a bibliography as rich text; everything else that Chromium could grant is refused. */
const PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

const OUTSIDE: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Custom schemes have no `origin` in Node's URL, so its parts are compared. */
export function isOurs(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST;
}

/** Whether a message comes from the top frame of our page. `senderFrame` is null once the frame has gone. */
export function isTrusted({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}

/** What leads out of this machine; none of it is ever needed. */
const NETWORK = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

/** Denies what pages may ask the browser for, and cuts the network off. To be called for every session that is used. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isOurs(contents.getURL()) && PERMISSIONS.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isOurs(origin) && PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: NETWORK }, (_details, answer) => answer({ cancel: true }));
}

/** Keeps every page where it is: no navigation, no second window, no webview. Links lead to the user's browser. */
export function guardContents(app: App, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const outside = parseUrl(url);
      if (outside && OUTSIDE.has(outside.protocol)) {
        // As Chromium wrote it anew, never the text that the page gave.
        shell.openExternal(outside.href).catch((reason: unknown) => console.error(reason));
      }
      return { action: 'deny' };
    });
  });
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
