import { decode, encode } from './wire.mjs';

/** The name of the isolated world in which the preload runs, and of the only way out of it. */
export const PRELOAD_WORLD = 'stand-in preload';
export const BINDING = 'standInSend';

/*
 * These functions run in the page, not here: they are injected as text before any script of the page and use nothing
 * around them but each other.
 *
 * The two worlds share only the document. Calls and answers cross as text in synchronous events on it, so that prototypes
 * are dropped and functions and promises become proxies: what Electron's contextBridge does.
 */

/** @param {string} here @param {string} there */
function createBridge(here, there) {
  /** @type {Function[]} */
  const ours = [];
  const theirs = new Map();
  let calls = 0;

  const nameOf = (/** @type {Function} */ run) => (ours.includes(run) ? ours.indexOf(run) : ours.push(run) - 1);

  /** @param {any} value @returns {any} */
  function pack(value) {
    if (typeof value === 'symbol') return undefined;
    if (typeof value === 'function') return { $function: nameOf(value), of: here };
    if (value instanceof Error) return { $error: value.message };
    if (value instanceof Promise)
      return { $promise: nameOf((/** @type {any} */ ok, /** @type {any} */ no) => void value.then(ok, no)) };
    if (Array.isArray(value)) return value.map(pack);
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
  }

  /** @param {any} value @returns {any} */
  function unpack(value) {
    if (Array.isArray(value)) return value.map(unpack);
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
    if ('$error' in value) return new Error(value.$error);
    if ('$promise' in value) return new Promise((ok, no) => void callThere(value.$promise, [ok, no]));
    if ('$function' in value) return value.of === here ? ours[value.$function] : proxyOf(value.$function);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
  }

  /** The same function there is always the same proxy here. @param {number} name */
  function proxyOf(name) {
    if (!theirs.has(name)) theirs.set(name, (/** @type {unknown[]} */ ...given) => callThere(name, given));
    return theirs.get(name);
  }

  /** @param {number} name @param {unknown[]} given */
  function callThere(name, given) {
    const call = `${here}${(calls += 1)}`;
    /** @type {any} */
    let answer;
    document.addEventListener(
      `stand-in answer ${call}`,
      (event) => (answer = decode(/** @type {any} */ (event).detail)),
      {
        once: true,
      },
    );
    document.dispatchEvent(
      new CustomEvent(`stand-in call ${there}`, { detail: encode({ call, name, given: given.map(pack) }) }),
    );
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    return unpack(answer.value);
  }

  document.addEventListener(`stand-in call ${here}`, (event) => {
    const { call, name, given } = decode(/** @type {any} */ (event).detail);
    let answer;
    try {
      answer = { value: pack(ours[name]?.(...given.map(unpack))) };
    } catch (reason) {
      answer = { thrown: reason instanceof Error ? reason.message : String(reason) };
    }
    document.dispatchEvent(new CustomEvent(`stand-in answer ${call}`, { detail: encode(answer) }));
  });

  return { pack, unpack };
}

/** In the page's own world: puts on the window what the preload exposes. */
function openPageWorld() {
  const { unpack } = createBridge('page', 'preload');
  const freeze = (/** @type {any} */ value) => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  document.addEventListener('stand-in expose', (event) => {
    const { name, api } = decode(/** @type {any} */ (event).detail);
    Object.defineProperty(window, name, { value: freeze(unpack(api)), enumerable: true });
  });
}

/** In the preload's world: the little that a sandboxed preload may require. @param {(...given: any[]) => void} preload */
function openPreloadWorld(preload) {
  const { pack } = createBridge('preload', 'page');
  /** @type {Map<string, Set<Function>>} */
  const listeners = new Map();
  const waiting = new Map();
  let calls = 0;
  const send = (/** @type {object} */ message) => /** @type {any} */ (globalThis)[BINDING](encode(message));

  const ipcRenderer = {
    invoke: (/** @type {string} */ channel, /** @type {unknown[]} */ ...given) =>
      new Promise((resolve, reject) => {
        const id = (calls += 1);
        waiting.set(id, { resolve, reject });
        send({ id, channel, given: structuredClone(given) });
      }),
    on(/** @type {string} */ channel, /** @type {Function} */ listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(/** @type {string} */ channel, /** @type {Function} */ listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  Object.assign(globalThis, {
    standInReceive(/** @type {string} */ text) {
      const { id, answer, channel, given } = decode(text);
      if (id === undefined) {
        for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer }, ...given);
        return;
      }
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (answer.ok) resolve(answer.value);
      else reject(new Error(answer.message));
    },
  });

  const contextBridge = {
    exposeInMainWorld: (/** @type {string} */ name, /** @type {unknown} */ api) =>
      document.dispatchEvent(new CustomEvent('stand-in expose', { detail: encode({ name, api: pack(api) }) })),
  };
  /** @type {Record<string, unknown>} */
  const modules = { electron: { contextBridge, ipcRenderer } };
  const require = (/** @type {string} */ id) => {
    if (!(id in modules)) throw new Error(`module not found: ${id}`);
    return modules[id];
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}

const shared = `const BINDING = ${JSON.stringify(BINDING)}; ${encode} ${decode} ${createBridge}`;

/** Frames inside the page get neither. @param {string} source */
const inTopFrame = (source) => `if (window === window.top) { ${source} }`;

export const pageWorldSource = inTopFrame(`${shared} (${openPageWorld})();`);

/** @param {string} preload the text of the preload script */
export const preloadWorldSource = (preload) =>
  inTopFrame(`${shared} (${openPreloadWorld})(function (require, module, exports) {\n${preload}\n});`);
