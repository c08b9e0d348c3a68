/**
 * How wide text is drawn, in the interface's typeface, from the classes of its letters: near enough to cut and wrap by, on the
 * wide side, and the same on every machine. Widths are shares of the type size.
 */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u, 1.02],
  [/\p{M}/u, 0],
  [/[ijl.,:;'’‘|!()[\]ftrI·“”"-]/, 0.36],
  [/[mwMW—…%@]/, 0.93],
  [/\p{Lu}/u, 0.72],
  [/\p{N}/u, 0.64],
  [/\s/, 0.29],
];

const widthOf = (character: string): number => WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? 0.59;

/** Width in pixels at a type size in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** The text, or as much of it as fits with an ellipsis behind it. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let fits = '';
  let used = widthOf('…') * size;
  for (const character of text) {
    used += widthOf(character) * size;
    if (used > width) break;
    fits += character;
  }
  return `${fits.trimEnd()}…`;
}

/** Lines of at most this width; what does not fit into them ends in an ellipsis. Words that are too long are cut. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  const words = text.trim().split(/\s+/);
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      const rest = line === '' ? words.slice(index) : [line, ...words.slice(index)];
      return [...lines, fitText(rest.join(' '), width, size)];
    }
    if (line !== '') lines.push(line);
    line = fitText(word, width, size);
  }
  return line === '' ? lines : [...lines.slice(0, most - 1), ...(lines.length < most ? [line] : [])];
}
