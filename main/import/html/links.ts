/** An address, or undefined for what is none. */
export const parsedUrl = (href: string, base?: string): URL | undefined =>
  URL.canParse(href, base) ? new URL(href, base) : undefined;

/** Where a link of a document may lead: out to a page or a mailbox by the user's own act, or to a place inside the text. */
export function keptLink(href: string, base: string | undefined): string | undefined {
  if (href === '') return undefined;
  const url = parsedUrl(href, base);
  if (href.startsWith('#')) return href.length > 1 ? `#${decoded(href.slice(1))}` : undefined;
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  const page = base === undefined ? undefined : parsedUrl(base);
  if (page && url.hash.length > 1 && sameBut(url, page)) return `#${decoded(url.hash.slice(1))}`;
  return url.href;
}

const sameBut = (one: URL, other: URL): boolean =>
  one.origin === other.origin && one.pathname === other.pathname && one.search === other.search;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a percent sign that encodes nothing stands for itself
  }
}
