import { expect, it, describe } from 'vitest';
import { failureOf, valueOf } from '../../../shared/api/testing/helpers';
import { pdfOf } from '../testing/pdf';
import { readPdf } from './document';

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
});
