import { z } from 'zod';
import { textHash } from './model/records';

/*
 * How a plain text is laid out. The text alone is what highlights, search and statements count offsets in; the layout is
 * a tree beside it whose leaves are stretches of that text. So the words of a page are the same in every version of this
 * program, whatever it learns to draw, and there is no markup that could hold anything but the names below.
 */

/** A stretch of the text: UTF-16 units, end exclusive. */
export type Stretch = readonly [start: number, end: number];

const BLOCK_TAGS = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
] as const;
const PART_TAGS = ['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'hr'] as const;
/** Elements that stand in a line of text. */
export const INLINE_TAGS = ['strong', 'em', 'code', 'sup', 'sub', 's', 'a', 'br', 'img'] as const;
export const LAYOUT_TAGS = [...BLOCK_TAGS, ...PART_TAGS, ...INLINE_TAGS] as const;
export type LayoutTag = (typeof LAYOUT_TAGS)[number];

/** A picture kept with the text: the hash of its bytes and the ending of its file in `texts/`. */
const keptPicture = z.object({
  hash: textHash,
  extension: z.enum(['png', 'jpg', 'gif', 'webp', 'avif']),
  /** In pixels, where the file says so in a way we read: with both, nothing moves when the picture comes. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
});
export type KeptPicture = z.infer<typeof keptPicture>;

/** One element. Stretches and elements below it are in the order of the text. */
export interface LayoutElement {
  readonly tag: LayoutTag;
  readonly children?: readonly LayoutNode[] | undefined;
  /** Of a link: http, https or mailto, or `#` and the id of an element of this layout. */
  readonly href?: string | undefined;
  /** What links inside the text lead to. */
  readonly id?: string | undefined;
  /** Of an `img`: absent when the picture was not there to be kept. */
  readonly picture?: KeptPicture | undefined;
  /** Of an `img`: what it shows, in words. */
  readonly alt?: string | undefined;
  /** Of an `ol`: the number of its first item. */
  readonly first?: number | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
}
export type LayoutNode = LayoutElement | Stretch;

/**
 * A page of a paginated document: where its text begins, what is printed on it as its number, and in a file of pages its
 * place, counted from 0. Pages without words are left out.
 */
const pageStart = z.object({
  start: z.int().nonnegative(),
  label: z.string(),
  index: z.int().nonnegative().optional(),
});
export type PageStart = z.infer<typeof pageStart>;

export interface Layout {
  readonly version: 1;
  readonly children: readonly LayoutNode[];
  /** In order; absent where there are no pages. */
  readonly pages?: readonly PageStart[] | undefined;
}

const span = z.int().min(1).max(1000).optional();
const offset = z.int().nonnegative();
const node: z.ZodType<LayoutNode> = z.lazy(() => z.union([z.tuple([offset, offset]), element]));
const element = z.object({
  tag: z.enum(LAYOUT_TAGS),
  children: z.array(node).optional(),
  href: z
    .string()
    .regex(/^(?:https?:|mailto:|#)/i)
    .optional(),
  id: z.string().optional(),
  picture: keptPicture.optional(),
  alt: z.string().optional(),
  first: z.int().optional(),
  colSpan: span,
  rowSpan: span,
});

/** A layout as it is read back from disk. */
export const layoutSchema: z.ZodType<Layout> = z.object({
  version: z.literal(1),
  children: z.array(node),
  pages: z.array(pageStart).optional(),
});

export const isStretch = (part: LayoutNode): part is Stretch => Array.isArray(part);
