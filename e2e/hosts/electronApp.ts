import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { CommandId } from '../../shared/commands';
import { CHECKOUT, environment, onDisk, type Places } from './places';
import type { RunningApp, TestFile } from './runningApp';
import { appears, watch, type Watch } from './watch';

/** Electron, or what stands in for its binary. */
export class ElectronApp implements RunningApp {
  readonly kind = 'electron';
  readonly library: string;
  readonly problems: string[] = [];
  #running: { app: ElectronApplication; page: Page; watch: Watch } | undefined;

  constructor(
    private readonly places: Places,
    private readonly argv: readonly string[],
  ) {
    this.library = places.library;
  }

  get page(): Page {
    return this.#started.page;
  }

  async start(): Promise<void> {
    const app = await this.#launch(this.places.home);
    const watched = watch(app.context(), () => page.url());
    const page = await app.firstWindow();
    this.#running = { app, page, watch: watched };
    await appears(page);
  }

  async stop(): Promise<void> {
    const app = this.#end();
    await app?.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async kill(): Promise<void> {
    const app = this.#end();
    if (!app) return;
    const closed = app.waitForEvent('close');
    app.process().kill('SIGKILL');
    await closed;
    await this.start();
  }

  menu(id: CommandId): Promise<void> {
    return this.#started.app.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (!window || !item) throw new Error(`The menu has no ${wanted}.`);
      window.focus();
      const click = item.click as (event: undefined, window: unknown, contents: unknown) => void; // declared as Function
      click(undefined, window, window.webContents);
    }, id);
  }

  async chooseFiles(files: readonly TestFile[], action: () => Promise<unknown>): Promise<void> {
    const filePaths = await onDisk(files, this.places);
    await this.#started.app.evaluate(({ dialog }, chosen) => {
      const usual = dialog.showOpenDialog.bind(dialog);
      dialog.showOpenDialog = () => {
        dialog.showOpenDialog = usual;
        return Promise.resolve({ canceled: false, filePaths: chosen });
      };
    }, filePaths);
    await action();
  }

  async saved(action: () => Promise<unknown>): Promise<{ name: string; text: string }> {
    const { app } = this.#started;
    const asked = await app.evaluateHandle(({ dialog }, folder) => {
      const usual = dialog.showSaveDialog.bind(dialog);
      const answer = { path: '' };
      dialog.showSaveDialog = (...given: unknown[]) => {
        dialog.showSaveDialog = usual;
        const { defaultPath = '' } = given.at(-1) as { defaultPath?: string }; // the options come last
        answer.path = `${folder}/${defaultPath.split(/[\\/]/).pop() ?? ''}`;
        return Promise.resolve({ canceled: false, filePath: answer.path });
      };
      return answer;
    }, this.places.files);
    await action();
    await expect.poll(() => asked.evaluate(({ path }) => path)).not.toBe('');
    const path = await asked.evaluate((answer) => answer.path);
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).not.toBe('');
    return { name: path.slice(this.places.files.length + 1), text: await readFile(path, 'utf8') };
  }

  async dropFiles(files: readonly TestFile[], target: Locator): Promise<void> {
    await target.drop({ files: await onDisk(files, this.places) });
  }

  clipboard(): Promise<string> {
    return this.#started.app.evaluate(({ clipboard }) => clipboard.readText());
  }

  async second(): Promise<string> {
    const app = await this.#launch(join(this.places.home, 'second'), ['-r', HOLD_MESSAGE_BOXES]);
    const box = await app.evaluateHandle(() => globalThis.firstMessageBox);
    const says = await box.evaluate(({ options }: HeldBox) => `${options.message}\n${options.detail ?? ''}`);
    const ended = once(app.process(), 'exit');
    await box.evaluate(({ options, answer }: HeldBox) => answer(options.cancelId ?? 0));
    await ended;
    return says;
  }

  get #started() {
    if (!this.#running) throw new Error('The program is not running.');
    return this.#running;
  }

  #end(): ElectronApplication | undefined {
    const running = this.#running;
    this.#running = undefined;
    this.problems.push(...(running?.watch.end() ?? []));
    return running?.app;
  }

  #launch(home: string, before: readonly string[] = []): Promise<ElectronApplication> {
    const userData = join(home, 'user-data');
    // No executablePath: only then does Playwright hold `ready` back until it listens.
    return _electron.launch({
      args: [...before, CHECKOUT, `--user-data-dir=${userData}`, '--library', this.library, ...this.argv],
      env: environment({ home }),
      chromiumSandbox: process.getuid?.() !== 0,
    });
  }
}

const HOLD_MESSAGE_BOXES = fileURLToPath(import.meta.resolve('./holdMessageBoxes.cjs'));

/** A message box that waits for the test. */
interface HeldBox {
  options: { message: string; detail?: string; cancelId?: number };
  answer: (response: number) => void;
}

declare global {
  /** Set by holdMessageBoxes.cjs in the main process of Electron. */
  var firstMessageBox: Promise<HeldBox>;
}
