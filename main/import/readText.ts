import { err, type Result } from '../../shared/result';
import { decode, type Decoded } from './decode';

/** The decoded text of a file; refused when there is nothing in it to read. */
export function readText(bytes: Uint8Array): Result<Decoded> {
  const decoded = decode(bytes);
  if (decoded.ok && decoded.value.text.trim() === '') return err('unreadable', 'There is no text in it.');
  return decoded;
}
