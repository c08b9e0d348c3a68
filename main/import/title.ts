/** A title that is longer is cut at a word; it can be edited, and the text has the rest. */
const LONGEST = 120;

/** Ends of sentences, with the quotation marks and brackets that close after them. */
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*(?=\s|$)/gu;

/** Initials and the abbreviations that most often stand before a name or number are no ends of sentences. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Gov|St|Jr|No|vs|[Uu]\.[SsKk]|Sept|Oct|Nov|Dec|Jan|Feb|Aug)\.$/u;

/** A title for a text that has none of its own: its first line or, when that is a paragraph, its first sentence. */
export function titleFromText(text: string): string {
  const line =
    text
      .split('\n')
      .find((candidate) => candidate.trim() !== '')
      ?.trim() ?? '';
  if (line.length <= LONGEST) return firstSentence(line) === line ? line.replace(/(?<=[^.])\.$/, '') : line;
  return shorten(firstSentence(line));
}

/** A text cut at a word to at most 120 UTF-16 units, with an ellipsis where it was cut. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text.replace(/(?<=[^.])\.$/, '');
  const head = text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '');
  const words = head.replace(/\s+\S*$/, '');
  return `${(words.length > LONGEST / 2 ? words : head).replace(/[\s,;:–—-]+$/, '')}…`;
}

function firstSentence(line: string): string {
  for (const match of line.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATION.test(line.slice(0, match.index + 1))) return line.slice(0, end);
  }
  return line;
}
