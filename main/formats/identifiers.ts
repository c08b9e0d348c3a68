/** A DOI without the address of a resolver or a label before it. */
export const bareDoi = (text: string): string =>
  text.trim().replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:?\s*(?=10\.))/i, '');
