import { createHash } from 'node:crypto';
import { canonical } from '../../shared/review/table/changes';

/** The checksum of a frozen table: SHA-256 of its content, whatever the order of its fields; 64 hexadecimal digits. */
export const frozenHash = (content: object): string => createHash('sha256').update(canonical(content)).digest('hex');
