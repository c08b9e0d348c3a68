import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { err, ok, type Result } from '../../shared/result';

/** A text as its file meant it: without byte order mark, lines ended by `\n`, otherwise untouched. */
export interface Decoded {
  text: string;
  /** Name of the encoding as the IANA list has it, in lower case. */
  encoding: string;
}

/** Bytes looked at: enough for the statistics, few enough to be quick. */
const SAMPLE = 100_000;

/**
 * Reads bytes as text. A byte order mark decides; then UTF-16 by its spaces and stops; then UTF-8, which other encodings
 * almost never form by chance; the rest is a guess from letter statistics, with windows-1252 for Latin scripts in doubt.
 */
export function decode(bytes: Uint8Array): Result<Decoded> {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : guess(bytes));
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding); // drops the mark
  return isReadable(text)
    ? ok({ text: text.replace(/\r\n?/g, '\n'), encoding })
    : err('unreadable', 'It is not a text in any encoding we know. Save it as UTF-8 text and try again.');
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (starts(0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

/** Space, line ends, and the full stop and comma of Chinese and Japanese: half of each is a byte that no other text has. */
const COMMON_MARKS = new Set([0x20, 0x0a, 0x0d, 0x3000, 0x3001, 0x3002, 0xff0c]);

/** UTF-16 without a mark: read in the right order of bytes it has common marks, in the wrong one hardly any. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let little = 0;
  let big = 0;
  for (let index = 0; index < Math.min(bytes.length, SAMPLE); index += 2) {
    const [first = 0, second = 0] = bytes.subarray(index, index + 2);
    if (COMMON_MARKS.has(first | (second << 8))) little++;
    if (COMMON_MARKS.has((first << 8) | second)) big++;
  }
  if (little > 4 * big) return 'utf-16le';
  if (big > 4 * little) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // a byte that cannot stand in UTF-8: the answer, not a failure
  }
}

/** A chardet match below this is no better than chance on texts of a few lines. */
const CONFIDENT = 30;

/** The Windows encoding of the same script: the likelier one for files from people where both read the same. */
const WINDOWS: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};

const LATIN = new Set(['windows-1250', 'windows-1252', 'windows-1254', 'iso-8859-1', 'iso-8859-2', 'iso-8859-9']);

/** The lines with bytes beyond ASCII: the others say nothing, and are most of a list whose one author is Müller or Толстой. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let room = SAMPLE;
  for (let from = 0; from < bytes.length && room > 0;) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from += line.length;
    if (!line.some((byte) => byte >= 0x80)) continue;
    lines.push(line.subarray(0, room));
    room -= line.length;
  }
  return Buffer.concat(lines);
}

function guess(bytes: Uint8Array): string {
  const sample = tellingLines(bytes);
  let foreign = 0;
  for (const byte of sample) if (byte >= 0x80) foreign++;
  // In Latin scripts few letters are beyond ASCII, and chardet takes them for anything.
  const mostlyAscii = foreign < sample.length / 5;
  if (mostlyAscii && isMacRoman(sample)) return 'macintosh';
  const [best] = analyse(sample)
    .map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }))
    .filter(({ name }) => !name.startsWith('utf') && iconv.encodingExists(name) && decodes(sample, name))
    .filter(({ name, confidence }) => !mostlyAscii || (LATIN.has(name) && confidence >= CONFIDENT));
  return best ? windowsTwin(sample, best.name) : 'windows-1252';
}

/** ä, ü, é, à, á, â, ç, è, ê and ù of old Macintoshes, as windows-1252 reads them: none of these stands within a word. */
const MAC_LETTERS = /(?:[a-z]|[A-Z](?=.[a-z]))[\u0160\u0178\u017d\u02c6\u2021\u2030\u008d\u008f\u0090\u009d]/;
const LATIN_LETTERS = /[a-z][\u00df-\u00f6\u00f8-\u00ff]/;

function isMacRoman(sample: Uint8Array): boolean {
  const text = iconv.decode(Buffer.from(sample), 'windows-1252');
  return MAC_LETTERS.test(text) && !LATIN_LETTERS.test(text);
}

function windowsTwin(sample: Uint8Array, encoding: string): string {
  const twin = WINDOWS[encoding];
  const bytes = Buffer.from(sample);
  return twin !== undefined && iconv.decode(bytes, twin) === iconv.decode(bytes, encoding) ? twin : encoding;
}

/** Whether every byte stands for a character and none for a control. */
function decodes(bytes: Uint8Array, encoding: string): boolean {
  return !/[\ufffd\u0080-\u009f]/.test(iconv.decode(Buffer.from(bytes), encoding).slice(0, -4));
}

/** Text has hardly any control characters; one in fifty is more than any text we have seen. */
function isReadable(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  return odd === 0 || (!text.includes('\u0000') && odd * 50 < text.length);
}
