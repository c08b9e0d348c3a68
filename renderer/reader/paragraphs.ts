/** One paragraph of a plain text: UTF-16 offsets, end exclusive, without the white space around it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Line breaks inside it are the author's (verse, addresses), not the typesetter's. */
  readonly keepsLines: boolean;
}

/** Longer than any line that somebody wrapped by hand. */
const LONGEST_WRAPPED_LINE = 110;
/** Shorter lines, but for the last of a block, are lines of verse, lists or addresses. */
const SHORTEST_WRAPPED_LINE = 45;

/**
 * Plain texts come with a paragraph on each line, or wrapped by hand with blank lines between paragraphs, or mixed.
 * Every character that is not white space lies in exactly one paragraph.
 */
export function splitParagraphs(text: string): Paragraph[] {
  return blocksOf(text).flatMap(paragraphsOfBlock);
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Runs of lines that are not blank, each line without the white space around it. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  for (const { 0: line, index } of text.matchAll(/[^\n]+|\n/g)) {
    if (line === '\n') {
      if (text[index - 1] === '\n') blocks.push([]);
      continue;
    }
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    if (start >= end) blocks.push([]);
    else blocks.at(-1)?.push({ start, end });
  }
  return blocks.filter((block) => block.length > 0);
}

function paragraphsOfBlock(lines: readonly Line[]): Paragraph[] {
  const lengths = lines.map(({ start, end }) => end - start);
  if (lengths.some((length) => length > LONGEST_WRAPPED_LINE)) {
    return lines.map((line) => ({ ...line, keepsLines: false }));
  }
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const wrapped = lengths.slice(0, -1).every((length) => length >= SHORTEST_WRAPPED_LINE);
  return [{ start, end, keepsLines: !wrapped }];
}
