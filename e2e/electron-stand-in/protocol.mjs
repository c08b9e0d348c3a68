/**
 * Custom schemes. Chromium itself knows none, so `app://host/x` is shown as `https://app--host.stand-in.test/x` and every
 * request for it is answered by the application's own handler, headers included.
 * @param {ReturnType<typeof import('./order.mjs').createOrder>} order
 */
export function createProtocol(order) {
  const privileged = new Set();
  /** @type {Map<string, (request: Request) => Response | Promise<Response>>} */
  const handlers = new Map();
  return {
    /** @param {{ scheme: string }[]} schemes */
    registerSchemesAsPrivileged(schemes) {
      order.before('protocol.registerSchemesAsPrivileged()');
      for (const { scheme } of schemes) privileged.add(scheme);
    },
    /** @param {string} scheme @param {(request: Request) => Response | Promise<Response>} handler */
    handle(scheme, handler) {
      order.after('protocol.handle()');
      if (!privileged.has(scheme)) throw new Error(`The stand-in serves privileged schemes only, not ${scheme}.`);
      if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
      handlers.set(scheme, handler);
    },
    /** @param {string} url as the application writes it */
    toShown(url) {
      const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/]*)(.*)$/s.exec(url) ?? [];
      return privileged.has(scheme) ? `https://${scheme}--${host}${SUFFIX}${rest}` : url;
    },
    /** @param {string} url as Chromium has it */
    fromShown(url) {
      const [, scheme, host, rest] = /^https:\/\/([a-z]+)--([^/]*)\.stand-in\.test(\/.*)?$/s.exec(url) ?? [];
      return scheme === undefined ? url : `${scheme}://${host}${rest ?? '/'}`;
    },
    /** The handler for an application's URL. @param {string} url */
    handlerOf: (url) => handlers.get(/^[a-z]+/.exec(url)?.[0] ?? ''),
  };
}

const SUFFIX = '.stand-in.test';
