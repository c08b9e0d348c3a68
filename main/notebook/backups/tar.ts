/*
 * The little of tar that a backup needs (POSIX.1-2001, ustar): plain files with names of at most 100 bytes. Any tar
 * program reads what is written here.
 */

export const BLOCK = 512;

/** Sizes are eleven octal digits. */
const LARGEST = 8 ** 11 - 1;

const CHECKSUM = { at: 148, length: 8 };

/** The block before a file's bytes. `size` is in bytes, `modified` in seconds since 1970. */
export function tarHeader(name: string, size: number, modified: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`A name of more than 100 bytes: ${name}`);
  if (size > LARGEST) throw new RangeError(`${name} is too large for a tar archive: ${size} bytes.`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  block.write(name, 0);
  block.write(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100); // mode, owner, group
  block.write(`${octal(size, 11)}\0${octal(Math.max(0, Math.floor(modified)), 11)}\0`, 124);
  block.write('0', 156); // a plain file
  block.write('ustar\x0000', 257);
  block.write(`${octal(checksumOf(block), 6)}\0 `, CHECKSUM.at);
  return block;
}

/** What a header block says, or undefined when it is none of a plain file. */
export function readTarHeader(block: Buffer): { name: string; size: number } | undefined {
  const text = (start: number, length: number) => block.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  const octal = (start: number, length: number) => {
    const digits = text(start, length).trim();
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
  };
  const isPlain = ['0', ''].includes(text(156, 1));
  const size = octal(124, 12);
  const prefix = text(345, 155);
  if (!isPlain || Number.isNaN(size) || octal(CHECKSUM.at, CHECKSUM.length) !== checksumOf(block)) return undefined;
  return { name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`, size };
}

/** The sum of the block's bytes, its own field counted as spaces. */
function checksumOf(block: Buffer): number {
  let sum = 0;
  for (const [at, byte] of block.entries())
    sum += at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length ? 0x20 : byte;
  return sum;
}

/** How many zeros follow a file's bytes. */
export const paddingAfter = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

export const TAR_END = Buffer.alloc(2 * BLOCK);

export const isTarEnd = (block: Buffer): boolean => block.every((byte) => byte === 0);
