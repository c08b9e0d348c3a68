import type { CslItem } from './records';

const MARKUP = /<\/?(?:i|b|sup|sub|sc)>|<span (?:class="nocase"|style="font-variant: ?small-caps;?")>|<\/span>/g;

/** A field of a record as words alone: CSL allows markup in it, for italics, heights, small capitals and fixed case. */
export const plainWords = (text: string): string => text.replace(MARKUP, '');

export const plainTitle = ({ title }: Pick<CslItem, 'title'>): string | undefined =>
  title === undefined ? undefined : plainWords(title);
