import type { CslItem } from './records';

const MARKUP = /<\/?(?:i|b|sup|sub|sc)>|<span (?:class="nocase"|style="font-variant: ?small-caps;?")>|<\/span>/g;

/** The title of a record as words alone: CSL allows markup in it, for italics, heights, small capitals and fixed case. */
export const plainTitle = ({ title }: Pick<CslItem, 'title'>): string | undefined => title?.replace(MARKUP, '');
