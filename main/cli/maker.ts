import { randomUUID } from 'node:crypto';
import type { Maker } from '../../shared/model/actions';

/** Ids and times of records that this process makes. */
export const maker: Maker = { unique: () => randomUUID(), now: () => new Date().toISOString() };
