import { EventEmitter } from 'node:events';

/**
 * The DevTools protocol over a pair of pipes: JSON messages divided by NUL.
 * https://chromedevtools.github.io/devtools-protocol/
 * @param {import('node:stream').Writable} output
 * @param {import('node:stream').Readable} input
 */
export function createConnection(output, input) {
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (reason: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string | undefined, EventEmitter>} */
  const sessions = new Map();
  let last = 0;
  let pending = '';

  input.setEncoding('utf8').on('data', (text) => {
    const messages = (pending + text).split('\0');
    pending = messages.pop() ?? '';
    for (const message of messages) take(JSON.parse(message));
  });

  /** @param {any} message */
  function take({ id, result, error, method, params, sessionId }) {
    if (id === undefined) return void sessions.get(sessionId)?.emit(method, params);
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  }

  /**
   * The browser, or one page of it.
   * @param {string} [sessionId]
   */
  function session(sessionId) {
    const events = new EventEmitter();
    sessions.set(sessionId, events);
    return Object.assign(events, {
      /**
       * @param {string} method
       * @param {object} [params]
       * @returns {Promise<any>}
       */
      send(method, params = {}) {
        const id = (last += 1);
        output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
      },
    });
  }

  return { browser: session(), session };
}
