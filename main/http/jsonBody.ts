import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../shared/result';

/** Bytes that take long to parse. */
const LONG = 1_000_000;

/**
 * Reads a JSON body of at most `limit` bytes. A longer one is read to its end and thrown away: a browser that is cut
 * off while it sends never sees the answer.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limit) return err('too-large', `This is ${size} bytes; the notebook takes ${limit} at once.`);
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (size > LONG) await new Promise(setImmediate); // others are answered before the next step
    return ok(value);
  } catch {
    return err('bad-request', 'The body is not JSON.');
  }
}
