import { lookup } from '../../../shared/lookup';
import iconv from 'iconv-lite';
import type { Result } from '../../../shared/result';
import { decode, type Decoded } from '../decode';

/** Browsers look for a declared encoding in so many bytes. */
const DECLARED_WITHIN = 1024;

/** Names that browsers take for windows-1252 and the like, because pages mean that. */
const MEANT: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-sjis': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
};

/**
 * Reads a page in the encoding that it declares. Bytes that are UTF-8 beyond doubt are read as UTF-8 whatever is declared,
 * since browsers and editors that save pages anew forget to change the declaration.
 */
export function decodePage(bytes: Uint8Array): Result<Decoded> {
  const declared = declaredEncoding(bytes);
  if (declared === undefined || declared === 'utf-8') return decode(bytes);
  const found = decode(bytes);
  const isUnicode = found.ok && found.value.encoding.startsWith('utf-');
  if (declared === 'iso-2022-jp')
    return { ok: true, value: { text: new TextDecoder(declared).decode(bytes), encoding: declared } };
  if (isUnicode || !iconv.encodingExists(declared)) return found;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), declared);
  return { ok: true, value: { text: text.replace(/\r\n?/g, '\n'), encoding: declared } };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const declared =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  const name = declared?.toLowerCase();
  return name === undefined ? undefined : (lookup(MEANT, name) ?? (name === 'utf8' ? 'utf-8' : name));
}
