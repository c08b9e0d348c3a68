/** A count with its noun, as `1 passage`, `2 passages` or `2 studies`. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;
