import type { Locator, Page } from '@playwright/test';
import type { CommandId } from '../../shared/commands';

export type HostKind = 'browser' | 'electron';

/** A file by its path, or one to be made. */
export type TestFile = string | { name: string; content: string | Buffer };

/** The program as a test uses it; what differs between the hosts lies behind these verbs. */
export interface RunningApp {
  readonly kind: HostKind;
  /** The window. Another one after `restart` and `kill`. */
  readonly page: Page;
  /** The folder of the library. */
  readonly library: string;
  /** Quits as a person does and starts again on the same library. */
  restart(): Promise<void>;
  /** Kills the host without warning (SIGKILL) and starts again on the same library. */
  kill(): Promise<void>;
  /** Chooses a command in the menu: the native one, or the one in the page where there is none. */
  menu(id: CommandId): Promise<void>;
  /** Answers with these files the open dialog that `action` brings up. */
  chooseFiles(files: readonly TestFile[], action: () => Promise<unknown>): Promise<void>;
  /** The file that `action` makes the program save. */
  saved(action: () => Promise<unknown>): Promise<{ name: string; text: string }>;
  dropFiles(files: readonly TestFile[], target: Locator): Promise<void>;
  /** The text on the clipboard. */
  clipboard(): Promise<string>;
  /** Starts a second process on the same library, which must be refused; answers what it says. */
  second(): Promise<string>;
}
