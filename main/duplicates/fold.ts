const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  π: 'pi',
  σ: 'sigma',
  τ: 'tau',
  ω: 'omega',
};
const SPELT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i' };

/**
 * The words of a text as they are compared: without case, accents, markup and punctuation; Greek letters by name, since
 * databases write them out; `haem` as `hem`, since they are spelt on both sides of the Atlantic.
 */
export function foldWords(text: string): string[] {
  if (PLAIN.test(text)) return wordsOf(text.toLowerCase());
  const plain = text
    .replace(/<\/?[a-z][^<>]*>|&[a-z]+;|\\[a-z]+\b|[{}$]/gi, (markup) => (markup === '&amp;' ? ' and ' : ''))
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/(?<!\p{Script=Greek})[αβγδεκλμµπστω](?!\p{Script=Greek})/gu, (letter) => GREEK[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`´]/gu, '')
    .replace(/[ßæœøđðłı]/g, (letter) => SPELT[letter] ?? letter);
  return wordsOf(plain);
}

/** Text with nothing in it to fold but its case. */
const PLAIN = /^[\w\s.,:;?!()[\]/*+=%#"-]*$/;

const wordsOf = (lower: string): string[] => lower.replace(/([ao])e/g, 'e').match(/[\p{L}\p{N}]+/gu) ?? [];
