/** A piece of text as a PDF draws it, in the page's own space: points, y upwards. */
export interface Item {
  readonly str: string;
  /** Six numbers, the last two the place. */
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

const numberAt = ({ transform }: Item, index: number): number => Number(transform[index] ?? 0);
export const leftOf = (item: Item): number => numberAt(item, 4);
export const baseOf = (item: Item): number => numberAt(item, 5);
export const sizeOf = (item: Item): number =>
  Math.hypot(numberAt(item, 2), numberAt(item, 3)) || Math.hypot(numberAt(item, 0), numberAt(item, 1));

/** Text set upwards at the edge of a page is a stamp, and no part of the text. */
export const isTurned = (item: Item): boolean => Math.abs(numberAt(item, 1)) > Math.abs(numberAt(item, 0));

/** Around its letters, of which some go below the line. */
export function itemBox(item: Item): { left: number; bottom: number; right: number; top: number } {
  const [left, base, size] = [leftOf(item), baseOf(item), sizeOf(item)];
  return { left, bottom: base - size * 0.2, right: left + item.width, top: base + size * 0.8 };
}
