import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { emitPreventable } from './order.mjs';
import { session } from './session.mjs';
import { decode, encode } from './wire.mjs';
import { BINDING, pageWorldSource, PRELOAD_WORLD, preloadWorldSource } from './worlds.mjs';

/** One page of Chromium, seen as Electron shows it to the main process. */
export class WebContents extends EventEmitter {
  session = session.defaultSession;
  targetId = '';
  #url = '';
  /** @type {any} */
  #page;
  /** @type {number | undefined} */
  #preloadContext;
  /** @type {((details: { url: string }) => { action: string }) | undefined} */
  #openHandler;
  /** URLs that the main process asked for, which are no navigations of the page. */
  #expected = new Set();

  /** @param {{ id: number, protocol: any, ipcMain: any, browser: any, size: object, preload: string | undefined }} parts */
  constructor(parts) {
    super();
    this.id = parts.id;
    this.parts = parts;
    this.started = this.#start();
  }

  getURL() {
    return this.#url;
  }
  isDestroyed() {
    return this.#page === undefined;
  }
  get mainFrame() {
    return { url: this.#url, parent: null };
  }
  setWindowOpenHandler(/** @type {(details: { url: string }) => { action: string }} */ handler) {
    this.#openHandler = handler;
  }

  async loadURL(/** @type {string} */ url) {
    await this.started;
    const shown = this.parts.protocol.toShown(url);
    this.#expected.add(shown);
    const { errorText } = await this.#page.send('Page.navigate', { url: shown });
    if (errorText) throw new Error(`${errorText} loading ${url}`);
  }
  reload() {
    this.#page?.send('Page.reload');
  }
  close() {
    this.#page?.send('Page.close').catch(() => {});
  }
  send(/** @type {string} */ channel, /** @type {unknown[]} */ ...given) {
    this.#deliver({ channel, given: structuredClone(given) });
  }
  async readClipboard() {
    const { browser } = this.parts.browser().connection;
    await browser.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
    const expression = 'navigator.clipboard.readText()';
    const { result } = await this.#page.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true });
    return result.value;
  }

  async #start() {
    const { connection } = this.parts.browser();
    const { targetId } = await connection.browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...this.parts.size,
    });
    const { sessionId } = await connection.browser.send('Target.attachToTarget', { targetId, flatten: true });
    this.targetId = targetId;
    const page = (this.#page = connection.session(sessionId));
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData.frameId === targetId) this.#preloadContext = context.id;
    });
    page.on('Runtime.bindingCalled', (call) => void this.#receive(call));
    page.on('Fetch.requestPaused', (paused) => void this.#answer(paused).catch(() => {})); // the page may be gone by then
    page.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.#url = this.parts.protocol.fromShown(frame.url);
    });
    page.on('Page.loadEventFired', () => this.emit('did-finish-load'));
    page.on('Page.windowOpen', ({ url }) => this.#openWindow(url));
    page.on('Inspector.detached', () => this.#end());
    connection.browser.on('Target.targetDestroyed', ({ targetId: gone }) => gone === targetId && this.#end());
    connection.browser.on('Target.detachedFromTarget', ({ sessionId: gone }) => gone === sessionId && this.#end());
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.#givePermissions(connection.browser),
      ...(this.parts.preload === undefined ? [] : this.#injectPreload(page, this.parts.preload)),
    ]);
  }

  /** @param {any} page @param {string} path */
  #injectPreload(page, path) {
    const source = preloadWorldSource(readFileSync(path, 'utf8'));
    return [
      page.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD }),
    ];
  }

  /** @param {any} browser */
  #givePermissions(browser) {
    const allowed = this.session.check?.(this, 'clipboard-sanitized-write', 'app://commonplace/', {}) ?? true;
    return browser.send('Browser.grantPermissions', { permissions: allowed ? ['clipboardSanitizedWrite'] : [] });
  }

  /** @param {{ name: string, payload: string, executionContextId: number }} call */
  async #receive({ name, payload, executionContextId }) {
    if (name !== BINDING || executionContextId !== this.#preloadContext) return;
    const { id, channel, given } = decode(payload);
    const answer = await this.parts.ipcMain.invoke(channel, { sender: this, senderFrame: this.mainFrame }, given);
    // To the document that asked: a page that was reloaded meanwhile has other calls with the same number.
    if (executionContextId === this.#preloadContext) this.#deliver({ id, answer });
  }

  /** @param {object} message */
  #deliver(message) {
    const expression = `standInReceive(${JSON.stringify(encode(message))})`;
    if (this.#preloadContext === undefined) return;
    this.#page?.send('Runtime.evaluate', { expression, contextId: this.#preloadContext }).catch(() => {});
  }

  /** @param {any} paused */
  async #answer({ requestId, request, resourceType, frameId }) {
    const url = this.parts.protocol.fromShown(request.url);
    const isReload = url === this.#url;
    if (
      resourceType === 'Document' &&
      !isReload &&
      !this.#expected.delete(request.url) &&
      this.#isPrevented(url, frameId)
    ) {
      return this.#page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
    if (this.session.isCancelled(url)) {
      return this.#page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    }
    const handler = this.parts.protocol.handlerOf(url);
    if (!handler) return this.#page.send('Fetch.continueRequest', { requestId });
    const { method, headers, postData } = request;
    const response = await handler(new Request(url, { method, headers, body: postData }));
    return this.#page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  /** @param {string} url @param {string} frameId */
  #isPrevented(url, frameId) {
    const isMainFrame = frameId === this.targetId;
    const prevented = emitPreventable(this, 'will-frame-navigate', { url, isMainFrame });
    return (isMainFrame && emitPreventable(this, 'will-navigate', { url, isMainFrame })) || prevented;
  }

  /** @param {string} url */
  #openWindow(url) {
    const decision = this.#openHandler?.({ url: this.parts.protocol.fromShown(url) });
    if (decision?.action !== 'deny') console.error('The stand-in opens no second window.');
  }

  #end() {
    if (this.#page === undefined) return;
    this.#page = undefined;
    this.emit('destroyed');
  }
}
