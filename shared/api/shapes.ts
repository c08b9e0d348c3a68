import { z } from 'zod';
import type { Claim, Evidence } from '../model/records';

/* What several calls share. */

/** Fields of an argument that asks for a page. */
export const page = { offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(1000).default(100) };
/** Names a long job, for `progress` and `cancel`. */
export const job = z.string().min(1).max(100);
export const namedFile = z.object({ name: z.string(), base64: z.base64() });

export interface Page<T> {
  total: number;
  items: T[];
}

/** A link as it is shown beside a passage or a note: the evidence with its claim. */
export interface LinkedClaim {
  evidence: Evidence;
  claim: Claim;
}
