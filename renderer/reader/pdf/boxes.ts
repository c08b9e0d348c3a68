/** Left, top, right and bottom on the screen. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One box for each line of what is drawn word by word: boxes that share most of their height are in one line. */
export function linesOfBoxes(boxes: readonly ScreenBox[]): ScreenBox[] {
  const lines: ScreenBox[] = [];
  for (const box of boxes) {
    if (box.right - box.left < 0.5 || box.bottom - box.top < 0.5) continue;
    const last = lines.at(-1);
    if (last && isOneLine(last, box)) lines[lines.length - 1] = around(last, box);
    else lines.push(box);
  }
  return lines;
}

function isOneLine(a: ScreenBox, b: ScreenBox): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return shared > height / 2 && apart < height * 2;
}

const around = (a: ScreenBox, b: ScreenBox): ScreenBox => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
