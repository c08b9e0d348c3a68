/** A DOI without the address of a resolver or a label before it. */
export const bareDoi = (text: string): string =>
  text.trim().replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:?\s*(?=10\.))/i, '');

/** Programs also number their records in the place of a key. */
export const isKey = (text: string | undefined): boolean => text !== undefined && text !== '' && !/^\d+$/.test(text);
