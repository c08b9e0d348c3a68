/**
 * Where a key leads in a list: arrows or J and K by one, pages, Home and End. Undefined when the key does not move, as
 * in an empty list. From nowhere (-1) the first step is to the near end.
 */
export function stepInList(key: string, from: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return clamp(from + 1);
    case 'ArrowUp':
    case 'k':
      return clamp(from < 0 ? count - 1 : from - 1);
    case 'PageDown':
      return clamp(from + page);
    case 'PageUp':
      return clamp(from - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
