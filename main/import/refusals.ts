import { err, type Result } from '../../shared/result';
import type { Source } from './types';

/** A text of 50 MB is some ten thousand pages; what is larger is not something to read. */
const LARGEST = 50 * 1024 * 1024;

/** Beginnings of files that are not text, with the name a person knows them by. */
const SIGNATURES: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive, or a Word or EPUB document'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a sound, film or picture'],
  ['ID3', 'a sound'],
  ['\x1f\x8b', 'a compressed file'],
  ['7z\xbc\xaf', 'a compressed file'],
  ['SQLite format 3', 'a database'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
];

/** Files that are text, but not the text of an article. */
const NOT_YET: readonly (readonly [name: RegExp, what: string])[] = [
  [/\.(?:bib|ris|nbib|enw|json|xml)$/i, 'a file of references or data'],
];

/** Refuses what can be seen to be no readable text before it is read at all. */
export function refuse({ name: fileName, bytes }: Pick<Source, 'name' | 'bytes'>): Result<void> {
  if (bytes.length === 0) return err('unreadable', 'The file is empty.');
  if (bytes.length > LARGEST)
    return err(
      'too-large',
      `It has ${Math.round(bytes.length / 1024 / 1024)} MB; texts of up to 50 MB can be brought in.`,
    );
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  const [, name] =
    SIGNATURES.find(([start]) => head.startsWith(start)) ?? NOT_YET.find(([names]) => names.test(fileName)) ?? [];
  if (name === undefined) return { ok: true, value: undefined };
  return err(
    'unsupported',
    `It is ${name}; plain text and Markdown can be brought in so far. Save it as text and try again.`,
  );
}
