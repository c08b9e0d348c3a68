/**
 * What a table of constants says of a word that came from outside: undefined for a word that it does not name. Plain
 * indexing would answer `constructor` and `toString` with functions that every object inherits.
 */
export const lookup = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
