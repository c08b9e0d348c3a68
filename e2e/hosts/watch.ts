import type { BrowserContext, Page, Request } from '@playwright/test';

/** Listens to everything a window asks for and complains of. */
export interface Watch {
  /** What should not have been, in words; empty when all was well. Listening ends. */
  end(): string[];
}

/** `home` is any URL of the page's own origin. */
export function watch(context: BrowserContext, home: () => string): Watch {
  const asked = new Set<Request>();
  const complaints: string[] = [];
  const onRequest = (request: Request) => void asked.add(request);
  const onFailed = (request: Request) => {
    // The policy stopped it before it left; of that the console complains.
    if (request.failure()?.errorText === 'csp') asked.delete(request);
  };
  const onConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') complaints.push(`The console says: ${message.text()}`);
  };
  const onError = (error: { error(): Error }) => void complaints.push(`The page threw: ${error.error().stack}`);
  context.on('request', onRequest).on('requestfailed', onFailed).on('console', onConsole).on('weberror', onError);
  return {
    end() {
      context
        .off('request', onRequest)
        .off('requestfailed', onFailed)
        .off('console', onConsole)
        .off('weberror', onError);
      const own = originOf(home());
      const urls = Array.from(asked, (request) => request.url());
      const foreign = urls.filter((url) => originOf(url) !== own && !LOCAL.test(url));
      return [...complaints, ...foreign.map((url) => `The page asked for ${url}`)];
    },
  };
}

/** Made by the page itself; no request leaves for them. */
const LOCAL = /^(data|blob|about):/;

/** The `origin` of a custom scheme is null, so scheme and host are named. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** The page is there when it has its main part; loading it is not enough. */
export const appears = (page: Page): Promise<void> => page.getByRole('main').first().waitFor();
