/**
 * How alike two texts are: 1 minus their edit distance (insert, delete, substitute) over the longer length. Gives 0 as
 * soon as it must fall below `least`. Banded dynamic programming after Ukkonen 1985: O(length × band).
 */
export function editSimilarity(a: string, b: string, least: number): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const band = Math.floor((1 - least) * longest);
  if (Math.abs(a.length - b.length) > band) return 0;
  const distance = bandedDistance(a, b, band);
  return distance > band ? 0 : 1 - distance / longest;
}

let above = new Uint16Array(1024);
let row = new Uint16Array(1024);

/** The edit distance, or a greater number than `band` when it is greater. */
function bandedDistance(a: string, b: string, band: number): number {
  const width = b.length + 1;
  if (row.length < width) {
    above = new Uint16Array(width * 2);
    row = new Uint16Array(width * 2);
  }
  const far = band + 1;
  for (let j = 0; j < width; j += 1) above[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - band);
    const to = Math.min(b.length, i + band);
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    const unit = a.charCodeAt(i - 1);
    let least = far;
    for (let j = from; j <= to; j += 1) {
      const replaced = (above[j - 1] ?? far) + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      const deleted = j < i + band ? (above[j] ?? far) + 1 : far;
      const value = Math.min(replaced, deleted, (row[j - 1] ?? far) + 1, far);
      row[j] = value;
      if (value < least) least = value;
    }
    if (least >= far) return far;
    if (to < b.length) row[to + 1] = far;
    [above, row] = [row, above];
  }
  return above[b.length] ?? far;
}
