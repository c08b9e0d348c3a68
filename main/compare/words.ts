/** A word of a text as it is compared: lower case, apostrophes plain, with its place. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** The words between two places of a text; offsets stay those of the text. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = start;
  for (let match = WORD.exec(text); match && match.index < end; match = WORD.exec(text)) {
    const to = Math.min(end, match.index + match[0].length);
    words.push({ word: text.slice(match.index, to).toLowerCase().replaceAll('’', "'"), start: match.index, end: to });
  }
  return words;
}

/** 32-bit FNV-1a over the words from `at`; the same words give the same number. */
export function hashOf(words: readonly Word[], at: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + length; i++) {
    const { word } = words[i]!;
    for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash >>> 0;
}
