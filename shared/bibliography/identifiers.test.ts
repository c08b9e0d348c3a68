import { describe, expect, it } from 'vitest';
import { isIsbn, isIssn, readDoi, readIsbns, readPmid } from './identifiers';

describe('a DOI', () => {
  it.each([
    ['10.1000/Harb.77', '10.1000/harb.77'],
    ['https://doi.org/10.1000/harb.77', '10.1000/harb.77'],
    ['doi: 10.1000/harb(2019)7.', '10.1000/harb(2019)7'],
    ['https://doi.org/10.1002%2Fharb.1', '10.1002/harb.1'],
    ['see (10.1000/harb.77).', '10.1000/harb.77'],
  ])('is read from %s', (text, doi) => {
    expect(readDoi(text)).toBe(doi);
  });

  it.each(['', '10.1000/', 'PII S0140-6736'])('is not %j', (text) => {
    expect(readDoi(text)).toBeUndefined();
  });
});

describe('an ISBN', () => {
  it('is the same with ten and thirteen digits', () => {
    expect(readIsbns('0-306-40615-2')).toEqual(['9780306406157']);
    expect(readIsbns('978-0-306-40615-7 (print), 0306406152')).toEqual(['9780306406157']);
  });

  it('is checked by its last digit', () => {
    expect(isIsbn('0-8044-2957-X')).toBe(true);
    expect(isIsbn('0-8044-2957-1')).toBe(false);
    expect(isIsbn('978-0-306-40615-8')).toBe(false);
  });
});

describe('an ISSN', () => {
  it('is checked by its last digit', () => {
    expect(isIssn('0378-5955')).toBe(true);
    expect(isIssn('2434-561X')).toBe(true);
    expect(isIssn('0378-5954')).toBe(false);
  });
});

describe('a PubMed number', () => {
  it('is read from a number, a label or an address', () => {
    for (const text of ['7654321', 'PMID: 7654321', 'https://pubmed.ncbi.nlm.nih.gov/7654321/'])
      expect(readPmid(text)).toBe('7654321');
    expect(readPmid('PMC12')).toBeUndefined();
  });
});
