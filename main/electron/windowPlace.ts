import type { Rectangle } from 'electron';
import type { Remembered } from './remembered';

const SIZE = { width: 1280, height: 860 };

/** So much of the window must be on a screen that its title bar can be caught: in device-independent pixels. */
const GRIP = 80;

/**
 * Where a window opens: where it was, or in the middle when it never was or when that screen is gone. `workAreas` are
 * the screens without their bars.
 */
export function placeWindow(last: Remembered['window'], workAreas: readonly Rectangle[]): Partial<Rectangle> {
  if (!last) return SIZE;
  const { x, y, width, height } = last;
  const isReachable = workAreas.some(
    (area) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= GRIP &&
      y >= area.y &&
      y <= area.y + area.height - GRIP,
  );
  return isReachable ? { x, y, width, height } : { width, height };
}
