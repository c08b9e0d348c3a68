/** What Electron allows only before, or only after, it is ready. */
export function createOrder() {
  let starting = true;
  let ready = false;
  return {
    /** The application's main file has run: from here on Electron may become ready at any moment. */
    endStart: () => (starting = false),
    setReady: () => (ready = true),
    isReady: () => ready,
    /** @param {string} what */
    before(what) {
      if (!starting) throw new Error(`${what} must be called before the app is ready`);
    },
    /** @param {string} what */
    after(what) {
      if (!ready) throw new Error(`${what} cannot be used before the app is ready`);
    },
  };
}

/**
 * Emits an event whose default can be prevented; answers whether it was.
 * @param {import('node:events').EventEmitter} emitter
 * @param {string} name
 * @param {object} details
 */
export function emitPreventable(emitter, name, details = {}) {
  let prevented = false;
  emitter.emit(name, { ...details, preventDefault: () => (prevented = true) });
  return prevented;
}
