import { decodePage } from './html/decodePage';
import { readHtml } from './html/readHtml';
import type { Companion, DocumentKind } from './types';

/** A web page as a browser saved it; its pictures when they were saved with it. */
export const webPage: DocumentKind = {
  kind: 'web page',
  accepts: ({ name, bytes }) => /\.x?html?$/i.test(name) || (!/\.\w+$/.test(name) && looksLikeHtml(bytes)),
  read: ({ bytes, fields, progress, companions = [] }) => {
    const decoded = decodePage(bytes);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    return readHtml({ html: text, encoding, fields, progress, bytesOf: finder(companions) });
  },
};

const looksLikeHtml = (bytes: Uint8Array): boolean =>
  /^\s*(?:<!doctype html|<html|<head|<body)\b/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));

/** Finds a saved file by the address that the page has for it: its path, or its name when no other file has that. */
function finder(companions: readonly Companion[]): (source: string) => Uint8Array | undefined {
  const byPath = new Map(companions.map(({ name, bytes }) => [normal(name), bytes]));
  const byName = new Map<string, Uint8Array | undefined>();
  for (const { name, bytes } of companions) {
    const last = lastPart(normal(name));
    byName.set(last, byName.has(last) ? undefined : bytes);
  }
  return (source) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(source)) return byPath.get(source);
    const path = normal(source);
    return byPath.get(path) ?? byName.get(lastPart(path));
  };
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function normal(path: string): string {
  const plain = path
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
  try {
    return decodeURIComponent(plain).normalize();
  } catch {
    return plain; // a percent sign in a file's own name
  }
}
