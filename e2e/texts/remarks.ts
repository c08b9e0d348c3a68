/** A text of a hundred paragraphs, and an export of Readwise with two remarks on each, of very different length, and one on two. */
const longTitle = 'Minutes of a hundred meetings';

const sentences = Array.from({ length: 200 }, (_, n) => `Item ${n + 1}: the board heard what the crews had to say.`);

export const minutes = [
  longTitle,
  ...Array.from({ length: 100 }, (_, n) => sentences.slice(n * 2, n * 2 + 2).join(' The clerk wrote it down. ')),
].join('\n\n');

/** A passage over the end of the first paragraph. */
const overTwo = `${sentences[1]}\n\n${sentences[2]}`;

export const remarks = [
  'Highlight,Book Title,Note',
  `"${overTwo}",${longTitle},"Remark on two paragraphs."`,
  ...sentences.map(
    (sentence, n) => `"${sentence}",${longTitle},"Remark ${n + 1}. ${'Who says so? '.repeat((n * 7) % 19)}"`,
  ),
].join('\n');
