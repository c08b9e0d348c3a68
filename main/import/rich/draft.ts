import { INLINE_TAGS, type LayoutTag } from '../../../shared/layout';

export interface PrintedPage {
  readonly label: string;
  /** In a file of pages, counted from 0. */
  readonly index?: number;
}

/** An element of a text that is still being shaped: as in a layout, but its leaves are words. */
export interface Draft {
  readonly tag: LayoutTag;
  children: DraftNode[];
  readonly href?: string | undefined;
  readonly id?: string | undefined;
  /** Of an `img`: where its document has it. */
  readonly source?: string | undefined;
  readonly alt?: string | undefined;
  readonly first?: number | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  /** On an empty `a`: a page begins here, and this is its number as it is printed. */
  readonly page?: PrintedPage | undefined;
  /** Class, id and role of the element it was made from and of those around it that it fills alone, in lower case. */
  readonly names?: string | undefined;
}
export type DraftNode = Draft | string;

const INLINE: ReadonlySet<LayoutTag> = new Set(INLINE_TAGS);
export const isInline = (node: DraftNode): boolean => typeof node === 'string' || INLINE.has(node.tag);

/** The words of a draft; blocks and line breaks part words. */
function wordsOf(node: DraftNode): string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return '\n';
  const words = node.children.map(wordsOf).join('');
  return isInline(node) ? words : `${words}\n`;
}

/** White space as one space. A space by itself is no match: long texts are full of them, and each match costs. */
const singleSpaced = (text: string): string => text.replace(/(?: (?=\s)|[^\S ])\s*/g, ' ');

const lines = new WeakMap<Draft, string>();

/** The same on one line, with single spaces. Asked again and again of finished drafts, so it is kept. */
export function lineOf(node: DraftNode): string {
  if (typeof node === 'string') return singleSpaced(node).trim();
  const known = lines.get(node);
  if (known !== undefined) return known;
  const line = singleSpaced(wordsOf(node)).trim();
  lines.set(node, line);
  return line;
}
