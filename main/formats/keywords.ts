/** Keywords stand in one text in CSL: parted by commas, or by semicolons when one of them has a comma in it. */
export const joinKeywords = (keywords: readonly string[]): string => {
  const kept = keywords.map((keyword) => keyword.trim()).filter(Boolean);
  return kept.join(kept.some((keyword) => keyword.includes(',')) ? '; ' : ', ');
};

export const splitKeywords = (text: string): string[] =>
  text
    .split(text.includes(';') ? /[;\n]/ : /[,\n]/)
    .map((keyword) => keyword.trim())
    .filter(Boolean);
