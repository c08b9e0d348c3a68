const MEGABYTE = 1024 * 1024;

/** Bytes of the largest file that is brought in: scans and illustrated books. The hosts carry no more in one message. */
export const LARGEST_FILE = 100 * MEGABYTE;

/** Why a file of so many bytes is not read, which is known before; undefined when it may be. */
export function tooLarge(bytes: number, largest = LARGEST_FILE, what = 'files'): string | undefined {
  if (bytes <= largest) return undefined;
  const inMegabytes = (size: number) => Math.round(size / MEGABYTE);
  return `It has ${inMegabytes(bytes)} MB; ${what} of up to ${inMegabytes(largest)} MB can be brought in.`;
}
