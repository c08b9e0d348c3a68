/** Rows are asked for in pages of this size: about five screens, one message. */
export const PAGE = 100;

/** The pages that hold rows `first` to `last`, and one more on each side so that scrolling meets no gaps. */
export function pagesFor(first: number, last: number, total: number): number[] {
  const from = Math.max(0, Math.floor(first / PAGE) - 1);
  const to = Math.min(Math.max(0, Math.ceil(total / PAGE) - 1), Math.floor(last / PAGE) + 1);
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i);
}
