/** Keeps what the application decides about permissions; `webContents` asks it. */
class Session {
  /** @type {((contents: object | null, permission: string, origin: string, details: object) => boolean) | undefined} */
  check;
  /** @param {Session['check']} handler */
  setPermissionCheckHandler(handler) {
    this.check = handler;
  }
  setPermissionRequestHandler() {}
  setDevicePermissionHandler() {}

  /** @type {{ schemes: string[], decide: (details: object, answer: (response: { cancel?: boolean }) => void) => void } | undefined} */
  #requests;
  webRequest = {
    /** @param {{ urls: string[] }} filter @param {NonNullable<Session['#requests']>['decide']} decide */
    onBeforeRequest: ({ urls }, decide) => {
      // Of the patterns only whole schemes are known here.
      this.#requests = { schemes: urls.map((pattern) => pattern.replace(/:.*/, ':')), decide };
    },
  };
  /** Whether the application stops this request. @param {string} url */
  isCancelled(url) {
    let cancelled = false;
    if (this.#requests?.schemes.includes(new URL(url).protocol)) {
      this.#requests.decide({ url }, ({ cancel = false }) => (cancelled = cancel));
    }
    return cancelled;
  }
}

const defaultSession = new Session();

export const session = { defaultSession };
