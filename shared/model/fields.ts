import { z } from 'zod';
import { isIdOf, type IdOf, type Kind } from './ids';

/* What the schemas of all records are made of. */

export const isoTime = z.iso.datetime();
export type IsoTime = z.infer<typeof isoTime>;

export const id = <K extends Kind>(kind: K) =>
  z.custom<IdOf<K>>((value) => typeof value === 'string' && isIdOf(kind, value), { error: `expected a ${kind} id` });

export const recordBase = { createdAt: isoTime, updatedAt: isoTime };
