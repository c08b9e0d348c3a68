import { spawn } from 'node:child_process';

/** Shows an address in the user's browser, as far as there is one; the address has been printed anyway. */
export function openBrowser(address: string): void {
  const [command, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', ({ message }) => console.error(`No browser was opened: ${message}`))
    .unref();
}

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
