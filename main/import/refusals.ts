import { LARGEST_FILE, tooLarge } from '../../shared/fileSize';
import { err, ok, type Result } from '../../shared/result';
import type { Source } from './types';

/** A text of 50 MB is some ten thousand pages; what is larger is not something to read. */
const LARGEST_TEXT = 50 * 1024 * 1024;

/** Beginnings of files that hold no text we read, with the name a person knows them by. */
const SIGNATURES: readonly (readonly [start: RegExp | string, name: string])[] = [
  [/^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\./s, 'an OpenDocument file'],
  ['PK\x03\x04', 'a ZIP archive'],
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
const NOT_DOCUMENTS: readonly (readonly [name: RegExp, what: string])[] = [
  [/\.(?:bib|ris|nbib|enw|json|xml)$/i, 'a file of references or data'],
];

/** Refuses a file by its size alone. */
export function refuseSize({ bytes }: Pick<Source, 'bytes'>, isText: boolean): Result<void> {
  if (bytes.length === 0) return err('unreadable', 'The file is empty.');
  const why = isText
    ? tooLarge(bytes.length, LARGEST_TEXT, 'texts')
    : tooLarge(bytes.length, LARGEST_FILE, 'documents');
  return why === undefined ? ok(undefined) : err('too-large', why);
}

/** Refuses what can be seen to be no readable text before it is read at all. */
export function refuseKind({ name: fileName, bytes }: Pick<Source, 'name' | 'bytes'>): Result<void> {
  const head = Buffer.from(bytes.subarray(0, 96)).toString('latin1');
  const [, name] =
    SIGNATURES.find(([start]) => (typeof start === 'string' ? head.startsWith(start) : start.test(head))) ??
    NOT_DOCUMENTS.find(([names]) => names.test(fileName)) ??
    [];
  if (name === undefined) return ok(undefined);
  return err(
    'unsupported',
    `It is ${name}. Saved web pages, PDF, Word documents (.docx), EPUB, Markdown and text can be brought in; save it as one of these and try again.`,
  );
}
