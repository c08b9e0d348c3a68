import { expect, it } from 'vitest';
import { bodyOf } from './callBody';

const sent = async (argument: unknown) => {
  const body = await bodyOf({ name: 'importDocuments', argument });
  return { body, text: typeof body === 'string' ? body : await body.text() };
};

it('hands large files over in pieces, and the same JSON as in one', async () => {
  const file = (name: string, length: number) => ({ name, base64: 'QmVyZ+/='.repeat(length / 8) });
  const argument = {
    job: 'a “job” of \ud83d\ude00',
    files: [file('a.bib', 800_000), file('b.txt', 80), file('c.ris', 250_008)],
    none: undefined,
  };
  const { body, text } = await sent(argument);
  expect(body).toBeInstanceOf(Blob);
  expect(text === JSON.stringify({ name: 'importDocuments', argument })).toBe(true); // a difference would print a megabyte
});

it('hands everything else over as text', async () => {
  const argument = { files: [{ name: 'a.txt', base64: 'QQ==' }], text: 'long '.repeat(100_000) };
  expect((await sent(argument)).body).toBe(JSON.stringify({ name: 'importDocuments', argument }));
});
