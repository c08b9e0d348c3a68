import { z } from 'zod';
import { isIdOf, type IdOf, type Kind } from './ids';

/* What the schemas of all records are made of. */

export const isoTime = z.iso.datetime();
export type IsoTime = z.infer<typeof isoTime>;

export const id = <K extends Kind>(kind: K) =>
  z.custom<IdOf<K>>((value) => typeof value === 'string' && isIdOf(kind, value), { error: `expected a ${kind} id` });

export const recordBase = { createdAt: isoTime, updatedAt: isoTime };

/** Hash of a text: SHA-256 of its UTF-8 bytes, 64 lower-case hexadecimal digits. Names the file in `texts/`. */
export const textHash = z.string().regex(/^[0-9a-f]{64}$/);
export type TextHash = z.infer<typeof textHash>;

/** Where a passage is: W3C TextQuoteSelector and TextPositionSelector over one text. */
export const anchor = z.looseObject({
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Anchor = z.infer<typeof anchor>;

export const tagIds = z.array(id('tag'));
