import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { addAll, newNote } from '../../shared/model/actions';
import { CHANNELS } from './channels';
import { buildPreload, runPreload } from './testing/builtPreload';
import { createFakeElectron, type FakeContents, type FakeElectron } from './testing/fakeElectron';
import { launch, quit } from './testing/launch';
import { temporaryFolder } from './testing/temporaryFolder';

let preload: string;
beforeAll(async () => {
  preload = await buildPreload();
}, 60_000);

async function start(prepare?: (fake: FakeElectron) => void) {
  const folder = await temporaryFolder();
  const library = join(folder, 'library');
  const fake = await launch(folder, ['--library', library], { ...(prepare && { prepare }) });
  onTestFinished(() => quit(fake));
  const [window] = fake.seen.windows;
  if (!window) throw new Error('No window was opened.');
  return { fake, folder, library, window, ...runPreload(preload, fake, window.webContents) };
}

it('is tested against all that main takes from electron, and no more', async () => {
  const taken = new Set<string>();
  for (const file of await readdir(import.meta.dirname)) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file === 'preload.ts') continue;
    const source = await readFile(join(import.meta.dirname, file), 'utf8');
    for (const [, names = ''] of source.matchAll(/^import \{([^}]*)\} from 'electron';/gm)) {
      for (const name of names.split(',').map((part) => part.trim()))
        if (name && !name.startsWith('type ')) taken.add(name);
    }
  }
  expect([...taken].sort()).toEqual(Object.keys(createFakeElectron('').electron).sort());
});

describe('the window', () => {
  it('is one, sandboxed and isolated, and shown when there is something to see', async () => {
    const { fake, window } = await start();
    expect(fake.seen.sandboxed).toBe(true);
    expect(fake.seen.windows).toHaveLength(1);
    expect(window.shown).toBe(true);
    expect(window.options).toMatchObject({
      show: false,
      backgroundColor: expect.stringMatching(/^#/),
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    expect(window.options.webPreferences).not.toHaveProperty('webSecurity');
    expect(window.webContents.url).toBe('app://commonplace/');
  });

  it('opens where it was, with the library that was open', async () => {
    const { fake, folder, library } = await start();
    await quit(fake);
    const again = await launch(folder, []);
    onTestFinished(() => quit(again));
    expect(again.seen.windows[0]?.options).toMatchObject({ x: 10, y: 20, width: 900, height: 700 });
    const { bridge } = runPreload(preload, again, again.seen.windows[0]!.webContents);
    expect(await bridge.transport.call('library', {})).toMatchObject({ value: { folder: library } });
  });

  it('starts in the theme that was chosen', async () => {
    const { fake, folder, library, bridge } = await start();
    await bridge.transport.call('setPreferences', { theme: 'dark' });
    expect(fake.electron.nativeTheme.themeSource).toBe('dark');
    await quit(fake);
    const again = await launch(folder, ['--library', library]);
    onTestFinished(() => quit(again));
    expect(again.electron.nativeTheme.themeSource).toBe('dark');
  });

  it('that crashes may be shown again or closed', async () => {
    const { fake, window } = await start();
    const crash = async (answer: number) => {
      fake.answers.messageBox.push(answer);
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
      await vi.waitUntil(() => fake.answers.messageBox.length === 0);
    };
    await crash(0);
    await vi.waitUntil(() => window.webContents.reloads === 1);
    await crash(1);
    await vi.waitUntil(() => window.closed);
  });

  it('asks before it is closed with words that nothing else keeps', async () => {
    const { fake, window } = await start();
    const isClosed = (answer: number) => {
      fake.answers.messageBox.push(answer);
      let goesOn = false;
      window.webContents.emit('will-prevent-unload', { preventDefault: () => (goesOn = true) });
      return goesOn;
    };
    expect(isClosed(0)).toBe(false);
    expect(isClosed(1)).toBe(true);
    expect(fake.seen.messageBoxes).toHaveLength(2);
  });

  it('gets the command that was chosen in the menu', async () => {
    const { fake, bridge } = await start();
    const commands: string[] = [];
    const off = bridge.host.onCommand((id) => commands.push(id));
    const items = fake.seen.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const choose = items.find(({ id }) => id === 'edit.undo')?.click as () => void;
    choose();
    off();
    choose();
    expect(commands).toEqual(['edit.undo']);
  });
});

describe('the preload', () => {
  it('needs nothing but electron and puts one name on the window', async () => {
    const { required, exposed } = await start();
    expect(required).toEqual(['electron']);
    expect([...exposed.keys()]).toEqual(['commonplace']);
  });

  it('carries calls, failures and events as plain data, and no event object', async () => {
    const { bridge } = await start();
    const heard: unknown[][] = [];
    const off = bridge.transport.subscribe((...event) => heard.push(event));
    const maker = { unique: () => crypto.randomUUID(), now: () => '2026-11-23T12:00:00.000Z' };
    const note = newNote(maker, { text: 'A note.' });
    expect(await bridge.transport.call('apply', addAll(maker, [note]))).toMatchObject({ ok: true });
    expect(await bridge.transport.call('get', { id: note.id })).toMatchObject({ ok: true, value: { text: 'A note.' } });
    expect(await bridge.transport.call('get', { id: 'x' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(heard.map(([event]) => event)).toContain('changed');
    off();
    for (const event of heard) expect(event).toEqual([expect.any(String), expect.any(Object)]);
    expect(JSON.stringify(heard)).not.toContain('ipcRenderer');
  });

  it.each(['nothing', 'constructor', '__proto__'])('is refused a call named %s', async (name) => {
    const { bridge } = await start();
    // A page that was taken over calls what it likes.
    const answer = await bridge.transport.call(name as 'library', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('uses every channel but the two it hears, and every one has one handler', async () => {
    const { fake, bridge } = await start();
    const { event: _event, command: _command, ...asked } = CHANNELS;
    expect([...fake.seen.handlers.keys()].sort()).toEqual(Object.values(asked).sort());
    expect(await bridge.host.chooseFiles(['.txt'])).toEqual([]);
    expect(await bridge.host.readChosen('x')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await bridge.host.saveFile('a.bib', 'x')).toBe('cancelled');
    expect(await bridge.host.folders?.find('x', [])).toEqual([]);
    expect(await bridge.host.folders?.read('x', 'y')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await bridge.host.openLibrary?.()).toBeUndefined();
    expect(await bridge.host.revealLibrary?.()).toBeUndefined();
  });
});

describe('a message', () => {
  const strangers: [who: string, frame: Parameters<FakeElectron['invoke']>[3]][] = [
    ['a frame that has gone', null],
    ['another site', { url: 'https://commonplace/', parent: null }],
    ['another host of our scheme', { url: 'app://commonplace.evil/', parent: null }],
    ['our name as a user name', { url: 'app://commonplace@evil/', parent: null }],
    ['a frame inside our page', { url: 'app://commonplace/', parent: {} }],
    ['a file', { url: 'file:///app://commonplace/', parent: null }],
    ['no page', { url: '', parent: null }],
  ];

  it.each(strangers)('from %s is refused on every channel', async (_who, frame) => {
    const { fake, window, folder } = await start(({ answers }) => answers.save.push('/nowhere'));
    for (const channel of fake.seen.handlers.keys()) {
      const given = channel === CHANNELS.call ? ['library', {}] : ['a.txt', 'x'];
      const answer = fake.invoke(window.webContents, channel, given, frame);
      if (channel === CHANNELS.call) expect(await answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      else await expect(answer).rejects.toThrow(/Only the page/);
    }
    expect(fake.seen.openedOutside).toEqual([]);
    expect(fake.answers.save).toHaveLength(1);
    expect(folder).toBeTruthy();
  });

  it('with wrong arguments is refused', async () => {
    const { fake, window } = await start();
    await expect(fake.invoke(window.webContents, CHANNELS.chooseFiles, ['.txt'])).rejects.toThrow();
    await expect(fake.invoke(window.webContents, CHANNELS.saveFile, ['a.txt', { toString: 1 }])).rejects.toThrow();
  });
});

describe('a page', () => {
  const tryTo = (contents: FakeContents, event: string, url: string) => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length > 0 ? 'prevented' : 'allowed';
  };

  it('stays where it is', async () => {
    const { webContents } = (await start()).window;
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      for (const url of [
        'https://evil.example/',
        'file:///etc/passwd',
        'app://other/',
        'javascript:alert(1)',
        'not a url',
      ]) {
        expect([event, url, tryTo(webContents, event, url)]).toEqual([event, url, 'prevented']);
      }
      expect(tryTo(webContents, event, 'app://commonplace/')).toBe('allowed');
    }
    expect(tryTo(webContents, 'will-attach-webview', '')).toBe('prevented');
  });

  it('opens no window; links to the web and to mail go outside', async () => {
    const { fake, window } = await start();
    const open = (url: string) => window.webContents.openHandler?.({ url });
    for (const url of ['https://a.example/x y', 'http://b.example/', 'mailto:c@example.org']) {
      expect(open(url)).toEqual({ action: 'deny' });
    }
    for (const url of ['file:///etc/passwd', 'app://commonplace/', 'smb://x/', 'javascript:1', 'ms-msdt:/id', 'x']) {
      expect(open(url)).toEqual({ action: 'deny' });
    }
    expect(fake.seen.openedOutside).toEqual(['https://a.example/x%20y', 'http://b.example/', 'mailto:c@example.org']);
  });

  it('may copy, and is granted nothing else', async () => {
    const { request, check, device } = (await start()).fake.seen.permissions;
    const asked = (url: string, permission: string) => {
      const answer = vi.fn();
      request?.({ getURL: () => url } as never, permission as never, answer, {} as never); // all that is looked at
      return [answer.mock.calls[0]?.[0], check?.(null, permission as never, url, {} as never)];
    };
    expect(asked('app://commonplace/', 'clipboard-sanitized-write')).toEqual([true, true]);
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fileSystem',
      'hid',
    ]) {
      expect(asked('app://commonplace/', permission)).toEqual([false, false]);
    }
    expect(asked('https://evil.example/', 'clipboard-sanitized-write')).toEqual([false, false]);
    expect(device?.({} as never)).toBe(false);
  });

  it('reaches nothing outside, whatever its policy says', async () => {
    const { filter, decide } = (await start()).fake.seen.requests;
    for (const scheme of ['http', 'https', 'ws', 'wss']) expect(filter.urls).toContain(`${scheme}://*/*`);
    const answer = vi.fn();
    decide({ url: 'https://example.org/' }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
  });

  it('is served under our host only, and only files of the window', async () => {
    const { fake } = await start();
    expect(fake.seen.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    const get = (url: string, init?: RequestInit) => fake.seen.protocols.get('app')!(new Request(url, init));
    for (const url of [
      'app://other/',
      'app://commonplace/..%2fpackage.json',
      'app://commonplace/%2e%2e/%2e%2e/package.json',
    ]) {
      expect((await get(url)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await get('app://commonplace/', { method: 'POST' })).status).toBe(404);
  });
});

describe('the library', () => {
  it('is closed before the program ends, and free for the next', async () => {
    const { fake, folder, library } = await start();
    expect(await readdir(library)).toContain('lock');
    await quit(fake);
    expect(await readdir(library)).not.toContain('lock');
    const again = await launch(folder, ['--library', library]);
    await quit(again);
    expect(again.seen.messageBoxes).toEqual([]);
  });

  it('that is open elsewhere says by whom, and may be given up', async () => {
    const { fake, library } = await start();
    const second = await launch(await temporaryFolder(), ['--library', library]);
    expect(second.seen.windows).toEqual([]);
    expect(second.seen.messageBoxes).toMatchObject([
      { message: expect.stringContaining(library), detail: expect.stringContaining(String(process.pid)) },
    ]);
    expect(fake.seen.ended).toBe(false);
  });

  it('that is open elsewhere may be read', async () => {
    const { library } = await start();
    const second = await launch(await temporaryFolder(), ['--library', library], {
      prepare: ({ answers }) => answers.messageBox.push(0),
    });
    onTestFinished(() => quit(second));
    const { bridge } = runPreload(preload, second, second.seen.windows[0]!.webContents);
    expect(await bridge.transport.call('library', {})).toMatchObject({
      value: { readOnly: { reason: expect.any(String) } },
    });
  });

  it('may be exchanged for another, which is then the last one', async () => {
    const { fake, folder, library, window, bridge } = await start();
    const other = join(folder, 'other');
    await mkdir(other);
    fake.answers.open.push([other]);
    await bridge.host.openLibrary?.();
    expect(window.webContents.reloads).toBe(1);
    expect(await bridge.transport.call('library', {})).toMatchObject({ value: { folder: other } });
    expect(await readdir(library)).not.toContain('lock');
    expect(JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'))).toMatchObject({ library: other });
  });

  it('that was open last and is gone is not made anew without asking', async () => {
    const { fake, folder, library } = await start();
    await quit(fake);
    await rename(library, `${library} moved`);
    const again = await launch(folder, []);
    expect(again.seen.windows).toEqual([]);
    expect(again.seen.messageBoxes).toMatchObject([
      { buttons: ['Make a new library here', 'Open another library…', 'Quit'] },
    ]);
    expect(await readdir(folder)).not.toContain('library');
  });

  it('is not made in a folder that holds other things without asking', async () => {
    const { fake, folder, bridge } = await start();
    fake.answers.open.push([folder]);
    await bridge.host.openLibrary?.();
    expect(fake.seen.messageBoxes).toMatchObject([
      { buttons: ['Make a new library here', 'Open another library…', 'Cancel'] },
    ]);
    expect(await readdir(folder)).not.toContain('library.json');
  });

  it('stays open when the other one does not open', async () => {
    const { fake, folder, library, window, bridge } = await start();
    const taken = await start();
    fake.answers.open.push([taken.library]);
    await bridge.host.openLibrary?.();
    expect(fake.seen.messageBoxes).toHaveLength(1);
    expect(window.webContents.reloads).toBe(0);
    expect(await bridge.transport.call('library', {})).toMatchObject({ value: { folder: library } });
    expect(folder).not.toBe(taken.folder);
  });

  it('is shown in the file manager', async () => {
    const { fake, library, bridge } = await start();
    await bridge.host.revealLibrary?.();
    expect(fake.seen.openedOutside).toEqual([library]);
  });
});
