import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'vite';
import type { HostBridge, Transport } from '../../../shared/api';
import type { FakeContents, FakeElectron } from './fakeElectron';

export interface Bridge {
  transport: Transport;
  host: HostBridge;
}

/** What a sandboxed preload may require. https://www.electronjs.org/docs/latest/tutorial/sandbox#preload-scripts */
const ALLOWED: ReadonlySet<string> = new Set(['electron', 'events', 'timers', 'url']);

/** The preload as it is packed: one CommonJS file. */
export async function buildPreload(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'commonplace-preload-'));
  try {
    await build({ mode: 'preload', logLevel: 'silent', build: { outDir } });
    return await readFile(join(outDir, 'preload.cjs'), 'utf8');
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/**
 * Runs the built preload as the sandbox does, in a context with nothing of Node, for one page of the fake; answers what
 * it exposed and what it required.
 */
export function runPreload(code: string, { invoke }: FakeElectron, contents: FakeContents) {
  const required: string[] = [];
  const exposed = new Map<string, unknown>();
  const listeners = new Map<string, Set<(...message: unknown[]) => void>>();
  contents.on('sent', (channel: string, ...message: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: 'the whole of ipcRenderer' }, ...message);
  });
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
    ipcRenderer: {
      invoke: (channel: string, ...given: unknown[]) => invoke(contents, channel, given),
      on: (channel: string, listener: () => void) =>
        void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: () => void) => void listeners.get(channel)?.delete(listener),
    },
  };
  const require = (id: string) => {
    required.push(id);
    if (!ALLOWED.has(id)) throw new Error(`module not found: ${id}`);
    return id === 'electron' ? electron : {};
  };
  const run = vm.runInNewContext(`(function (require, module, exports) {${code}\n})`) as (...given: unknown[]) => void;
  run(require, { exports: {} }, {});
  return { required, exposed, bridge: exposed.get('commonplace') as Bridge };
}
