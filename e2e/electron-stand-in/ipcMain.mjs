import { EventEmitter } from 'node:events';

/** Handlers answer what a preload invokes; both ways values are cloned, as Electron does. */
export function createIpcMain() {
  /** @type {Map<string, (event: object, ...given: unknown[]) => unknown>} */
  const handlers = new Map();
  return Object.assign(new EventEmitter(), {
    /** @type {(channel: string, handler: (event: object, ...given: unknown[]) => unknown) => void} */
    handle(channel, handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    /** @param {string} channel */
    removeHandler: (channel) => void handlers.delete(channel),
    /**
     * @param {string} channel
     * @param {object} event
     * @param {unknown[]} given
     */
    async invoke(channel, event, given) {
      try {
        const handler = handlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        return { ok: true, value: structuredClone(await handler(event, ...given)) };
      } catch (reason) {
        // Name, code and stack are lost on the way.
        return { ok: false, message: `Error invoking remote method '${channel}': ${String(reason)}` };
      }
    },
  });
}
