import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron';
import type { Failure, FailureCode } from '../../shared/result';
import type { WayOut } from './chooseLibrary';

/** What helps against a failure beside going elsewhere; it stands first. */
const REMEDIES: Partial<Record<FailureCode, [WayOut, string]>> = {
  locked: ['read-only', 'Open read-only'],
  'newer-schema': ['read-only', 'Open read-only'],
  'not-found': ['create', 'Make a new library here'],
};

/**
 * Tells on the screen why a library does not open, with the ways out as buttons. At launch there is no window yet and
 * giving up means to quit.
 */
export async function askWayOut(
  dialog: Dialog,
  failure: Failure,
  folder: string,
  window?: BrowserWindow,
): Promise<WayOut> {
  const remedy = REMEDIES[failure.code];
  const ways: [WayOut, string][] = [
    ...(remedy ? [remedy] : []),
    ['another', 'Open another library…'],
    ['give-up', window ? 'Cancel' : 'Quit'],
  ];
  const options: MessageBoxOptions = {
    type: remedy ? 'info' : 'warning',
    title: 'Commonplace',
    message: `The library “${folder}” cannot be opened.`,
    detail: failure.message,
    buttons: ways.map(([, label]) => label),
    defaultId: 0,
    cancelId: ways.length - 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return ways[response]?.[0] ?? 'give-up';
}
