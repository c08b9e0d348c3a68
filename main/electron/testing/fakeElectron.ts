import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type * as Electron from 'electron';

/** Everything that the main process takes from electron. */
type Used = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>;

type Handler = (event: unknown, ...given: unknown[]) => unknown;
type Frame = { url: string; parent: unknown } | null;

/** A page of the fake: what was sent to it stands in `sent`, cloned as Electron clones it. */
export class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  url = 'about:blank';
  reloads = 0;
  openHandler: ((details: { url: string }) => unknown) | undefined;
  send(...message: unknown[]) {
    const clone = structuredClone(message);
    this.sent.push(clone);
    this.emit('sent', ...clone);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
    this.openHandler = handler;
  }
  getURL = () => this.url;
  reload = () => void (this.reloads += 1);
}

/** Electron without a binary: it keeps the order of events, clones what crosses, and answers dialogs from a list. */
export function createFakeElectron(userData: string) {
  let ready = false;
  const before = (what: string) => {
    if (ready) throw new Error(`${what} must come before ready`);
  };
  const after = (what: string) => {
    if (!ready) throw new Error(`${what} must come after ready`);
  };

  const seen = {
    handlers: new Map<string, Handler>(),
    schemes: [] as Electron.CustomScheme[],
    protocols: new Map<string, (request: Request) => Promise<Response>>(),
    sandboxed: false,
    windows: [] as InstanceType<typeof FakeWindow>[],
    menu: [] as Electron.MenuItemConstructorOptions[],
    permissions: {} as {
      request: Parameters<Electron.Session['setPermissionRequestHandler']>[0];
      check: Parameters<Electron.Session['setPermissionCheckHandler']>[0];
      device: Parameters<Electron.Session['setDevicePermissionHandler']>[0];
    },
    requests: {} as {
      filter: Electron.WebRequestFilter;
      decide: (details: { url: string }, answer: (response: Electron.CallbackResponse) => void) => void;
    },
    openedOutside: [] as string[],
    messageBoxes: [] as Electron.MessageBoxOptions[],
    quits: 0,
    ended: false,
  };
  /** What the person answers, in order; a dialog without an answer is cancelled. */
  const answers = { messageBox: [] as number[], open: [] as string[][], save: [] as string[] };

  const app = Object.assign(new EventEmitter(), {
    enableSandbox() {
      before('enableSandbox');
      seen.sandboxed = true;
    },
    getPath: (name: string) => (name === 'userData' ? userData : join(userData, name)),
    getVersion: () => '0.0.0-fake',
    whenReady: () =>
      new Promise<void>((resolve) => {
        // As with the binary: soon, and not before the main file has run.
        setImmediate(() => {
          ready = true;
          resolve();
        });
      }),
    /** Windows close, then `will-quit`, which may be prevented. */
    quit() {
      seen.quits += 1;
      for (const window of FakeWindow.getAllWindows()) window.close();
      let prevented = false;
      app.emit('will-quit', { preventDefault: () => (prevented = true) });
      seen.ended ||= !prevented;
    },
    exit: () => void (seen.ended = true),
  });

  class FakeWindow extends EventEmitter {
    static getAllWindows = () => seen.windows.filter((window) => !window.closed);
    static getFocusedWindow = () => FakeWindow.getAllWindows()[0] ?? null;
    static fromWebContents = (contents: unknown) =>
      seen.windows.find((window) => window.webContents === contents) ?? null;
    readonly webContents = new FakeContents();
    closed = false;
    shown = false;
    constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
      super();
      after('new BrowserWindow');
      seen.windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(url: string) {
      this.webContents.url = url;
      this.emit('ready-to-show');
    }
    show = () => void (this.shown = true);
    maximize() {}
    isMaximized = () => false;
    getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 });
    isDestroyed = () => this.closed;
    close() {
      this.emit('close', {});
      this.closed = true;
    }
    destroy = () => void (this.closed = true);
  }

  const answered = (given: readonly unknown[]): number => {
    const options = given.at(-1) as Electron.MessageBoxOptions; // with or without a window before it
    seen.messageBoxes.push(options);
    return answers.messageBox.shift() ?? options.cancelId ?? 0;
  };

  const electron = {
    app,
    BrowserWindow: FakeWindow,
    dialog: {
      showMessageBox: async (...given: unknown[]) => ({ response: answered(given) }),
      showMessageBoxSync: (...given: unknown[]) => answered(given),
      showOpenDialog: async () => ({ filePaths: answers.open.shift() ?? [] }),
      showSaveDialog: async () => ({ filePath: answers.save.shift() ?? '' }),
      showErrorBox: (title: string, content: string) => {
        throw new Error(`${title}: ${content}`);
      },
    },
    ipcMain: {
      handle(channel: string, handler: Handler) {
        if (seen.handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
        seen.handlers.set(channel, handler);
      },
    },
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => void (seen.menu = template),
    },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
        before('registerSchemesAsPrivileged');
        seen.schemes.push(...schemes);
      },
      handle(scheme: string, handler: (request: Request) => Promise<Response>) {
        after('protocol.handle');
        seen.protocols.set(scheme, handler);
      },
    },
    screen: {
      getAllDisplays() {
        after('screen');
        return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
      },
    },
    session: {
      get defaultSession() {
        after('session.defaultSession');
        return {
          setPermissionRequestHandler: (handler: typeof seen.permissions.request) =>
            (seen.permissions.request = handler),
          setPermissionCheckHandler: (handler: typeof seen.permissions.check) => (seen.permissions.check = handler),
          setDevicePermissionHandler: (handler: typeof seen.permissions.device) => (seen.permissions.device = handler),
          webRequest: {
            onBeforeRequest: (filter: Electron.WebRequestFilter, decide: typeof seen.requests.decide) => {
              seen.requests = { filter, decide };
            },
          },
        };
      },
    },
    shell: {
      openExternal: async (url: string) => void seen.openedOutside.push(url),
      openPath: async (path: string) => {
        seen.openedOutside.push(path);
        return '';
      },
    },
  } satisfies Record<keyof Used, unknown>;

  /** ipcRenderer.invoke: cloned both ways; of an exception only the text arrives. */
  async function invoke(
    sender: FakeContents,
    channel: string,
    given: unknown[],
    senderFrame: Frame = { url: sender.url, parent: null },
  ): Promise<unknown> {
    const handler = seen.handlers.get(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler({ sender, senderFrame }, ...structuredClone(given)));
    } catch (reason) {
      throw new Error(`Error invoking remote method '${channel}': ${String(reason)}`);
    }
  }

  return { electron, seen, answers, invoke };
}

export type FakeElectron = ReturnType<typeof createFakeElectron>;
