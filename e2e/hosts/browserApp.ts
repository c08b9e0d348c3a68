import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Browser, Locator, Page } from '@playwright/test';
import { COMMANDS, type CommandId, type CommandInfo } from '../../shared/commands';
import { CHECKOUT, environment, onDisk, type Places } from './places';
import type { RunningApp, TestFile } from './runningApp';
import { appears, watch, type Watch } from './watch';

/** The loopback host with a window of a headless browser. */
export class BrowserApp implements RunningApp {
  readonly kind = 'browser';
  readonly library: string;
  readonly problems: string[] = [];
  #running: { server: ChildProcess; page: Page; watch: Watch } | undefined;

  constructor(
    private readonly places: Places,
    private readonly browser: () => Promise<Browser>,
    private readonly argv: readonly string[],
  ) {
    this.library = places.library;
  }

  get page(): Page {
    if (!this.#running) throw new Error('The program is not running.');
    return this.#running.page;
  }

  async start(): Promise<void> {
    const server = this.#spawn();
    const address = await firstLine(server);
    // A browser with a window lets the page in front write; this one has none to be in front.
    const context = await (await this.browser()).newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    // While nobody listens, a chooser is cancelled; and that ends only some time after the next one listens.
    page.on('filechooser', () => {});
    this.#running = { server, page, watch: watch(context, () => address) };
    await page.goto(address);
    await appears(page);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.#running) return;
    const { server, page, watch: watched } = this.#running;
    this.#running = undefined;
    this.problems.push(...watched.end());
    await page.context().close();
    const ended = once(server, 'exit');
    if (server.exitCode === null && server.kill(signal)) await ended;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async kill(): Promise<void> {
    await this.stop('SIGKILL');
    await this.start();
  }

  async menu(id: CommandId): Promise<void> {
    const command = (COMMANDS as readonly CommandInfo[]).find((other) => other.id === id);
    if (!command?.menu) throw new Error(`The command ${id} stands in no menu.`);
    await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.page.getByRole('menuitem', { name: command.menu.menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: command.title, exact: true }).click();
  }

  async chooseFiles(files: readonly TestFile[], action: () => Promise<unknown>): Promise<void> {
    const paths = await onDisk(files, this.places);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), action()]);
    await chooser.setFiles(paths);
  }

  async saved(action: () => Promise<unknown>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), action()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  async dropFiles(files: readonly TestFile[], target: Locator): Promise<void> {
    await target.drop({ files: await onDisk(files, this.places) });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async second(): Promise<string> {
    const server = this.#spawn();
    const [says] = await Promise.all([text(streamOf(server.stderr)), once(server, 'exit')]);
    if (server.exitCode !== 1)
      throw new Error(`The second process was not refused, but ended with ${server.exitCode}.`);
    return says;
  }

  #spawn(): ChildProcess {
    const main = join(CHECKOUT, 'out/main/http.js');
    return spawn(process.execPath, [main, '--library', this.library, '--no-open', ...this.argv], {
      env: environment(this.places),
      // The channel is how the host learns that the test has died.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  const complaint = text(streamOf(server.stderr));
  const lines = createInterface({ input: streamOf(server.stdout) });
  const [line] = await Promise.race([once(lines, 'line'), once(server, 'exit').then(() => [undefined])]);
  if (typeof line !== 'string') throw new Error(`The host did not start:\n${await complaint}`);
  return line;
}

function streamOf<T>(stream: T | null): T {
  if (stream === null) throw new Error('The host was started without its pipes.');
  return stream;
}
