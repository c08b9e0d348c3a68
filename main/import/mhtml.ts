import iconv from 'iconv-lite';
import { err, type Result } from '../../shared/result';
import { decodePage } from './html/decodePage';
import { parsedUrl } from './html/links';
import { readHtml } from './html/readHtml';
import type { DocumentKind } from './types';

/** A web page with its pictures in one file, as Chrome and Edge save it: MIME multipart/related (RFC 2557). */
export const mhtml: DocumentKind = {
  kind: 'web page',
  accepts: ({ name, bytes }) =>
    /\.mht(?:ml)?$/i.test(name) || (/\.eml$/i.test(name) && headOf(bytes).includes('multipart/related')),
  read: ({ bytes, fields, progress }) => {
    const archive = readArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const page = archive?.parts.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)/.test(type));
    if (!archive || !page) return err('unreadable', 'There is no web page in it.');
    const decoded = decodePart(page);
    if (!decoded.ok) return decoded;
    const named = new Map<string, Uint8Array>();
    for (const { names, body } of archive.parts) for (const name of names) named.set(name, body);
    const bytesOf = (source: string): Uint8Array | undefined => {
      const address = page.names.find((name) => /^https?:/.test(name));
      return named.get(source) ?? named.get(parsedUrl(source, address)?.href ?? '');
    };
    const url = archive.headers.get('snapshot-content-location') ?? page.names[0];
    const savedAt = archive.headers.get('date');
    const { text, encoding } = decoded.value;
    return readHtml({ html: text, encoding, fields, progress, url, savedAt, bytesOf });
  },
};

interface Part {
  readonly type: string;
  readonly charset: string | undefined;
  /** Its address, and its content id as `cid:…`. */
  readonly names: readonly string[];
  readonly body: Buffer;
}

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4096)).toString('latin1');

function decodePart({ body, charset }: Part): Result<{ text: string; encoding: string }> {
  const known = charset !== undefined && charset !== 'utf-8' && iconv.encodingExists(charset);
  return known ? { ok: true, value: { text: iconv.decode(body, charset), encoding: charset } } : decodePage(body);
}

/** Undefined when it has no parts. Frames may hold parts of their own; those are not read. */
function readArchive(bytes: Buffer): { headers: Map<string, string>; parts: Part[] } | undefined {
  const { headers, body } = splitHead(bytes);
  const boundary = /boundary="?([^";\s]+)"?/i.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return undefined;
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  for (let at = body.indexOf(mark); at !== -1;) {
    const next = body.indexOf(mark, at + mark.length);
    if (next === -1) break; // what follows the last mark is no part
    parts.push(readPart(body.subarray(at + mark.length, next)));
    at = next;
  }
  return { headers, parts };
}

function readPart(bytes: Buffer): Part {
  const { headers, body } = splitHead(bytes);
  const type = headers.get('content-type') ?? '';
  const id = headers.get('content-id')?.replace(/^<|>$/g, '');
  return {
    type: type.toLowerCase(),
    charset: /charset="?([^";\s]+)"?/i.exec(type)?.[1]?.toLowerCase(),
    names: [
      ...(headers.has('content-location') ? [headers.get('content-location') ?? ''] : []),
      ...(id === undefined ? [] : [`cid:${id}`]),
    ],
    body: decodeBody(body, headers.get('content-transfer-encoding')?.toLowerCase()),
  };
}

/** Header fields by lower-case name, folded lines joined; and what follows the first empty line. */
function splitHead(bytes: Buffer): { headers: Map<string, string>; body: Buffer } {
  const start = /^(?:--)?[ \t]*\r?\n/.exec(bytes.subarray(0, 100).toString('latin1'))?.[0].length ?? 0;
  const [end, length] = endOfHead(bytes, start);
  const headers = new Map<string, string>();
  const lines = bytes
    .subarray(start, end)
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  for (const line of lines) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value.trim());
  }
  return { headers, body: bytes.subarray(end + length) };
}

function endOfHead(bytes: Buffer, start: number): [end: number, length: number] {
  const places = ['\r\n\r\n', '\n\n']
    .map((gap): [number, number] => [bytes.indexOf(gap, start), gap.length])
    .filter(([at]) => at !== -1);
  return places.sort(([a], [b]) => a - b)[0] ?? [bytes.length, 0];
}

function decodeBody(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding !== 'quoted-printable') return body;
  const text = body.toString('latin1').replace(/[ \t]*=\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([\dA-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}
