import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readJson } from './jsonBody';

/** A request of which only the body is read, in these pieces. */
const bringing = (...pieces: (string | Buffer)[]) =>
  Readable.from(pieces.map((piece) => Buffer.from(piece))) as unknown as IncomingMessage;

it('reads a body as long as the limit, cut anywhere', async () => {
  const bytes = Buffer.from('{"text":"naïve"}');
  const [first, second] = [bytes.subarray(0, 12), bytes.subarray(12)]; // within the ï
  expect(await readJson(bringing(first, second), bytes.length)).toEqual({ ok: true, value: { text: 'naïve' } });
});

it('refuses one byte more, but reads it to its end', async () => {
  const request = bringing('{"text":', '"x"', '}');
  expect(await readJson(request, 11)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(request.readableEnded).toBe(true);
});

it.each(['', '{', '{"a":1}x', '\u0000'])('refuses %j, which is not JSON', async (body) => {
  expect(await readJson(bringing(body), 100)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});
