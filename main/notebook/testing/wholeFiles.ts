import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lengthWithoutPadding } from '../journal';
import { NAMES } from '../layout';

/** The files in a folder, not those in folders inside it, by name. */
export async function everyFileOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** Pieces as one text. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece));
  return Buffer.concat(parts).toString();
}

/** The bytes of a library's journal, without the padding that it has while the library is open. */
export async function journalOf(folder: string): Promise<Buffer> {
  const bytes = await readFile(join(folder, NAMES.journal));
  return bytes.subarray(0, lengthWithoutPadding(bytes));
}
