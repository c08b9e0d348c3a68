import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { pdfOf, pdfOfStream } from '../import/testing/pdf';
import { startDocumentThread } from './documentThread';
import { threadScript } from './testing/threadScript';

let built: Awaited<ReturnType<typeof threadScript>>;
beforeAll(async () => (built = await threadScript()));
afterAll(() => built.remove());

/** So much of one piece of drawing, compressed to next to nothing by being compressed twice. */
function bombOf(piece: string, megabytes: number): Buffer {
  const once = deflateRawSync(piece.repeat((1024 * 1024) / piece.length), { finishFlush: constants.Z_FULL_FLUSH });
  const all = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(once), Buffer.from([3, 0])]);
  return pdfOfStream('[/FlateDecode /FlateDecode]', deflateSync(all));
}

function start(mostMemory: number) {
  const thread = startDocumentThread(built.script, mostMemory);
  onTestFinished(() => thread.close());
  return (bytes: Uint8Array, control = {}) =>
    thread.call('prepareDocument', { name: 'a.pdf', bytes, fields: {} }, control);
}

describe('a PDF made to do harm, in the thread', { timeout: 60_000 }, () => {
  it('is given up when it unpacks to gigabytes, before it has them; the next one is read', async () => {
    const call = start(300 * 1024 * 1024);
    const bomb = bombOf(' '.repeat(64), 6000);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await call(bomb)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    const next = await call(pdfOf({ pages: [[[11, 700, 'Words.']]] }));
    expect(next).toMatchObject({ ok: true, value: { text: 'Words.' } });
  });

  it('can be cancelled while a page of it goes on and on', async () => {
    const call = start(2 * 1024 * 1024 * 1024);
    const cancel = new AbortController();
    const endless = call(bombOf('q Q q Q ', 300), { signal: cancel.signal });
    const waited = new Promise((resolve) => setTimeout(resolve, 500)); // the page takes minutes
    await waited;
    cancel.abort();
    expect(await endless).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
