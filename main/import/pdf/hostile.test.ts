import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { failureOf, valueOf } from '../../../shared/api/testing/helpers';
import { pdfOf, pdfOfStream } from '../testing/pdf';
import { readPdf } from './document';
import { readPdfSafely, readPdfsApart } from './apart';

const script = join(import.meta.dirname, '../../../out/main/pdf.js');
const isBuilt = existsSync(script);
if (!isBuilt) console.warn('Threads that read PDFs are not tested: npm run build makes them.');

/** So much of one piece of drawing, compressed to next to nothing by being compressed twice. */
function bombOf(piece: string, megabytes: number): Buffer {
  const once = deflateRawSync(piece.repeat((1024 * 1024) / piece.length), { finishFlush: constants.Z_FULL_FLUSH });
  const all = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(once), Buffer.from([3, 0])]);
  return pdfOfStream('[/FlateDecode /FlateDecode]', deflateSync(all));
}

describe('a PDF made to do harm', () => {
  it('says that it has more pages than it has: those that are there are read', async () => {
    const bytes = pdfOf({ pages: [[]] })
      .toString('latin1')
      .replace('/Count 1 ', '/Count 9999999 ');
    expect(valueOf(await readPdf(Buffer.from(bytes, 'latin1'))).pages).toHaveLength(1);
  });

  it('has more pages than anybody reads: it is refused, not waited for', async () => {
    const bytes = pdfOf({ pages: Array<[]>(5001).fill([]) });
    expect(failureOf(await readPdf(bytes)).message).toMatch(/^It has 5001 pages/);
  });

  it('draws itself within itself, and is read all the same', async () => {
    const bytes = pdfOf({ pages: [[[11, 700, 'Words before it.']]] })
      .toString('latin1')
      .replace('/Kids [4 0 R]', '/Kids [4 0 R 2 0 R]');
    const read = await readPdf(Buffer.from(bytes, 'latin1'));
    if (read.ok) expect(read.value.pages[0]?.lines[0]?.text).toBe('Words before it.');
    else expect(read.error.code).toBe('damaged');
  });

  describe.skipIf(!isBuilt)(isBuilt ? 'in a thread of its own' : 'in a thread: not built', { timeout: 60_000 }, () => {
    const limits = { pauseMs: 4000, memory: 400 * 1024 * 1024 };

    it('ordinary ones are read there', async () => {
      readPdfsApart(pathToFileURL(script));
      const read = valueOf(await readPdfSafely(pdfOf({ pages: [[[11, 700, 'Words.']]] })));
      expect(read.pages[0]?.lines[0]?.text).toBe('Words.');
    });

    it('a stream that unpacks to gigabytes is given up before it has them', async () => {
      readPdfsApart(pathToFileURL(script));
      const bytes = bombOf(' '.repeat(64), 6000);
      expect(bytes.length).toBeLessThan(1024 * 1024);
      expect(failureOf(await readPdfSafely(bytes, limits)).message).toMatch(/memory|come to an end/);
      expect(process.memoryUsage.rss()).toBeLessThan(2 * 1024 * 1024 * 1024);
    });

    it('a page that never ends is given up', async () => {
      readPdfsApart(pathToFileURL(script));
      const bytes = bombOf('q Q q Q ', 300);
      const failure = failureOf(await readPdfSafely(bytes, { ...limits, pauseMs: 1000 }));
      expect(failure.message).toMatch(/come to an end|memory/);
    });
  });
});
