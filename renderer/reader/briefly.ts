/** Letters of a passage that are said aloud. */
const SPOKEN = 240;

/** Of many words the first and the last: who hears them knows where a passage begins and ends. */
export const briefly = (words: string): string =>
  words.length <= SPOKEN ? words : `${words.slice(0, SPOKEN / 2)} … ${words.slice(-SPOKEN / 2)}`;
