import { SIZES, type Size } from '../generate/library';
import { benchBackup } from './backingUp';
import { benchBurst, benchChange } from './changing';
import { benchCompaction } from './compacting';
import { benchFirstRows } from './firstRows';
import { benchOpening, openOnce } from './opening';
import { benchReplay } from './replaying';

// npm run bench -- store [S] [M] [L] [change] [burst] [first] [open] [compact] [backup] [replay]: all of them unless named.

const PARTS: Record<string, (size: Size) => Promise<void>> = {
  change: benchChange,
  burst: benchBurst,
  first: benchFirstRows,
  open: (size) => benchOpening(size, size === 'L' ? 3 : 5),
  compact: benchCompaction,
  backup: benchBackup,
};

/** Nothing named among these means all of them. */
function wanted(of: readonly string[]): string[] {
  const named = process.argv.slice(2).filter((name) => of.includes(name));
  return named.length > 0 ? named : [...of];
}

const [first, way, folder] = process.argv.slice(2);
if (first === 'open-once') await openOnce(way ?? '', folder ?? '');
else {
  const parts = wanted([...Object.keys(PARTS), 'replay']);
  for (const size of wanted(Object.keys(SIZES))) for (const part of parts) await PARTS[part]?.(size as Size); // one of the keys of SIZES
  if (parts.includes('replay')) await benchReplay();
}
