import { lookup } from '../../../shared/lookup';

/*
 * Kinds of works in RIS (the list of 2011) and in EndNote, which has a name and a number for each, against CSL types.
 * The first line of a CSL type is how it is written; the others are only read.
 */

interface WorkType {
  readonly ris: string;
  readonly csl: string;
  /** EndNote's own name and number; JabRef and others have their own numbers, so the name counts. */
  readonly endnote?: readonly [name: string, number: number];
}

const TYPES: readonly WorkType[] = [
  { ris: 'JOUR', csl: 'article-journal', endnote: ['Journal Article', 17] },
  { ris: 'EJOUR', csl: 'article-journal', endnote: ['Electronic Article', 43] },
  { ris: 'ABST', csl: 'article-journal' },
  { ris: 'INPR', csl: 'article-journal' },
  { ris: 'MGZN', csl: 'article-magazine', endnote: ['Magazine Article', 19] },
  { ris: 'NEWS', csl: 'article-newspaper', endnote: ['Newspaper Article', 23] },
  { ris: 'JFULL', csl: 'periodical' },
  { ris: 'SER', csl: 'periodical', endnote: ['Serial', 57] },
  { ris: 'BOOK', csl: 'book', endnote: ['Book', 6] },
  { ris: 'EBOOK', csl: 'book', endnote: ['Electronic Book', 44] },
  { ris: 'EDBOOK', csl: 'book', endnote: ['Edited Book', 28] },
  { ris: 'CTLG', csl: 'book', endnote: ['Catalog', 8] },
  { ris: 'CLSWK', csl: 'classic', endnote: ['Classical Work', 49] },
  { ris: 'ANCIENT', csl: 'classic', endnote: ['Ancient Text', 51] },
  { ris: 'CHAP', csl: 'chapter', endnote: ['Book Section', 5] },
  { ris: 'ECHAP', csl: 'chapter', endnote: ['Electronic Book Section', 60] },
  { ris: 'CPAPER', csl: 'paper-conference', endnote: ['Conference Paper', 47] },
  { ris: 'CONF', csl: 'paper-conference', endnote: ['Conference Proceedings', 10] },
  { ris: 'ENCYC', csl: 'entry-encyclopedia', endnote: ['Encyclopedia', 53] },
  { ris: 'DICT', csl: 'entry-dictionary', endnote: ['Dictionary', 52] },
  { ris: 'THES', csl: 'thesis', endnote: ['Thesis', 32] },
  { ris: 'RPRT', csl: 'report', endnote: ['Report', 27] },
  { ris: 'GOVDOC', csl: 'report', endnote: ['Government Document', 46] },
  { ris: 'ELEC', csl: 'webpage', endnote: ['Web Page', 12] },
  { ris: 'WEB', csl: 'webpage' },
  { ris: 'BLOG', csl: 'post-weblog', endnote: ['Blog', 56] },
  { ris: 'PCOMM', csl: 'personal_communication', endnote: ['Personal Communication', 26] },
  { ris: 'ICOMM', csl: 'personal_communication' },
  { ris: 'MANSCPT', csl: 'manuscript', endnote: ['Manuscript', 36] },
  { ris: 'UNPB', csl: 'manuscript', endnote: ['Unpublished Work', 34] },
  { ris: 'UNPD', csl: 'manuscript' },
  { ris: 'PAMP', csl: 'pamphlet', endnote: ['Pamphlet', 24] },
  { ris: 'PAT', csl: 'patent', endnote: ['Patent', 25] },
  { ris: 'CASE', csl: 'legal_case', endnote: ['Case', 7] },
  { ris: 'STAT', csl: 'legislation', endnote: ['Statute', 31] },
  { ris: 'LEGAL', csl: 'regulation', endnote: ['Legal Rule or Regulation', 50] },
  { ris: 'BILL', csl: 'bill', endnote: ['Bill', 4] },
  { ris: 'UNBILL', csl: 'bill' },
  { ris: 'HEAR', csl: 'hearing', endnote: ['Hearing', 14] },
  { ris: 'STAND', csl: 'standard', endnote: ['Standard', 58] },
  { ris: 'DATA', csl: 'dataset', endnote: ['Dataset', 59] },
  { ris: 'AGGR', csl: 'dataset', endnote: ['Aggregated Database', 55] },
  { ris: 'DBASE', csl: 'dataset', endnote: ['Online Database', 45] },
  { ris: 'COMP', csl: 'software', endnote: ['Computer Program', 9] },
  { ris: 'MPCT', csl: 'motion_picture', endnote: ['Film or Broadcast', 21] },
  { ris: 'VIDEO', csl: 'motion_picture' },
  { ris: 'ADVS', csl: 'motion_picture', endnote: ['Audiovisual Material', 3] },
  { ris: 'MULTI', csl: 'motion_picture', endnote: ['Online Multimedia', 48] },
  { ris: 'SOUND', csl: 'song' },
  { ris: 'MUSIC', csl: 'musical_score', endnote: ['Music', 61] },
  { ris: 'MAP', csl: 'map', endnote: ['Map', 20] },
  { ris: 'ART', csl: 'graphic', endnote: ['Artwork', 2] },
  { ris: 'FIGURE', csl: 'figure', endnote: ['Figure', 37] },
  { ris: 'CHART', csl: 'figure', endnote: ['Chart or Table', 38] },
  { ris: 'EQUA', csl: 'figure', endnote: ['Equation', 39] },
  { ris: 'SLIDE', csl: 'speech' },
  { ris: 'GEN', csl: 'document', endnote: ['Generic', 13] },
  { ris: 'GRANT', csl: 'document', endnote: ['Grant', 54] },
];

/** Names that are not EndNote's, but stand in files like its. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  conference: 'CONF',
  article: 'JOUR',
  misc: 'GEN',
  'technical report': 'RPRT',
  webpage: 'ELEC',
  'film or videotape': 'MPCT',
  podcast: 'SOUND',
  interview: 'PCOMM',
};

/** What a RIS type is in CSL; a type that nobody knows is a document. */
export const cslOfRis = (ris: string): string => TYPES.find((type) => type.ris === ris)?.csl ?? 'document';

/** How a CSL type is written; types without a kind of their own as the one nearest to them. */
export function risOfCsl(csl: string): string {
  const found = TYPES.find((type) => type.csl === csl);
  return found?.ris ?? lookup(NEAREST, csl) ?? 'GEN';
}

const NEAREST: Readonly<Record<string, string>> = {
  article: 'JOUR',
  review: 'JOUR',
  'review-book': 'JOUR',
  entry: 'ENCYC',
  post: 'ELEC',
  broadcast: 'MPCT',
  treaty: 'STAT',
};

export function risOfEndnote(name: string, number: number): string {
  const folded = name.trim().toLowerCase();
  const named = TYPES.find(({ endnote }) => endnote?.[0].toLowerCase() === folded)?.ris ?? lookup(OTHER_NAMES, folded);
  return named ?? (folded === '' ? TYPES.find(({ endnote }) => endnote?.[1] === number)?.ris : undefined) ?? 'GEN';
}

const GENERIC = ['Generic', 13] as const;
/** EndNote's kind for a RIS type; where it has none, that of the first with the same meaning. */
export function endnoteOfRis(ris: string): readonly [name: string, number: number] {
  const own = TYPES.find((type) => type.ris === ris);
  return own?.endnote ?? TYPES.find(({ csl, endnote }) => csl === own?.csl && endnote)?.endnote ?? GENERIC;
}
