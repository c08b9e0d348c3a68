import { SIZES, type Size } from '../generate/library';
import { benchOpening, openOnce } from './opening';

// npm run bench -- store [S] [M] [L] [change] [burst] [open] [replay] [compact]: all of them unless named.

const PARTS: Record<string, (size: Size) => Promise<void>> = {
  open: (size) => benchOpening(size, size === 'L' ? 3 : 5),
};

/** Nothing named among these means all of them. */
function wanted(of: readonly string[]): string[] {
  const named = process.argv.slice(2).filter((name) => of.includes(name));
  return named.length > 0 ? named : [...of];
}

const [first, way, folder] = process.argv.slice(2);
if (first === 'open-once') await openOnce(way ?? '', folder ?? '');
else
  for (const size of wanted(Object.keys(SIZES)))
    for (const part of wanted(Object.keys(PARTS))) await PARTS[part]?.(size as Size); // one of the keys of SIZES
