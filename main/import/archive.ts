import { unzipSync, type UnzipFileInfo } from 'fflate';
import { err, ok, type Result } from '../../shared/result';

/** What a book or document may hold unpacked. The largest illustrated books we have seen stay below it. */
const LARGEST = 300 * 1024 * 1024;

/** Parts of a document are files such as chapters and pictures; more of them than this are no document. */
const MOST_FILES = 20_000;

/**
 * Unpacks a ZIP archive into memory. What it says of the sizes inside is summed before anything is unpacked, and each file
 * is unpacked into so much room and no more: an archive that swells beyond measure is `too-large`, one that lies `damaged`.
 */
export function unpack(bytes: Uint8Array): Result<Map<string, Uint8Array>> {
  let sum = 0;
  let files = 0;
  const take = ({ originalSize, size }: UnzipFileInfo): boolean => {
    files += 1;
    sum += Math.max(originalSize, size);
    if (files > MOST_FILES || sum > LARGEST) throw new TooLarge();
    return true;
  };
  try {
    return ok(new Map(Object.entries(unzipSync(bytes, { filter: take }))));
  } catch (error) {
    if (error instanceof TooLarge)
      return err(
        'too-large',
        `Unpacked it would have more than ${LARGEST / 1024 / 1024} MB or ${MOST_FILES} parts. No document is like that, so it was not opened.`,
      );
    return err('damaged', 'It is damaged: its parts cannot be unpacked. Get it again from where it came.');
  }
}

class TooLarge extends Error {}

/**
 * XML without its document type, where entities that multiply could be declared; those that XML itself has stay. Each
 * character is looked at once, however many types are begun and never ended.
 */
export function withoutDoctype(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index } of xml.matchAll(/<!DOCTYPE/gi)) {
    if (index < from) continue;
    const end = doctypeEnd(xml, index);
    if (end === undefined) break;
    kept.push(xml.slice(from, index));
    from = end;
  }
  return kept.join('') + xml.slice(from);
}

function doctypeEnd(xml: string, start: number): number | undefined {
  const find = (mark: RegExp, after: number): number | undefined => {
    mark.lastIndex = after;
    return mark.test(xml) ? mark.lastIndex : undefined;
  };
  const next = find(/[>[]/g, start);
  return next !== undefined && xml[next - 1] === '[' ? find(/\]\s*>/g, next) : next;
}

export const utf8 = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8').decode(bytes);
