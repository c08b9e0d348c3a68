/* What PubMed says in its two formats, nbib and XML, alike. */

const TYPES: readonly (readonly [publicationType: RegExp, csl: string])[] = [
  [/^Newspaper Article/i, 'article-newspaper'],
  [/^(?:Journal Article|Review|Letter|Editorial|Comment|Clinical Trial|Randomized)/i, 'article-journal'],
  [/^Book Chapter/i, 'chapter'],
  [/^(?:Book|Books|Monograph)/i, 'book'],
  [/^(?:Congress|Clinical Conference|Consensus Development Conference)/i, 'paper-conference'],
  [/^Dataset/i, 'dataset'],
  [/^Technical Report/i, 'report'],
  [/^(?:Academic Dissertation)/i, 'thesis'],
  [/^(?:Video|Webcast)/i, 'motion_picture'],
  [/^Preprint/i, 'article'],
];

/** The CSL type that publication types mean; without any that says more, an article when it is in a journal. */
export function typeOfPubmed(publicationTypes: readonly string[], isInJournal: boolean): string {
  for (const [pattern, csl] of TYPES) if (publicationTypes.some((type) => pattern.test(type))) return csl;
  return isInJournal ? 'article-journal' : 'document';
}

/** What kind of article it is, when it is more than an article. */
export const genreOfPubmed = (publicationTypes: readonly string[]): string | undefined =>
  publicationTypes.filter((type) => !/^(?:Journal Article|Research Support)/i.test(type)).join('; ') || undefined;

/** PubMed leaves out of the last page what it has in common with the first: `1034-43` is 1034 to 1043. */
export function pagesInFull(pages: string): string {
  return pages.replace(/\b(\d+)-(\d+)\b/g, (whole, from: string, to: string) =>
    to.length < from.length ? `${from}-${from.slice(0, from.length - to.length)}${to}` : whole,
  );
}
