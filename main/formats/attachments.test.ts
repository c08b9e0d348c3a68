import { describe, expect, it } from 'vitest';
import { attachmentsOf } from './attachments';
import { bibtex } from './bibtex';
import { ris } from './ris';

describe('the files that a reference names', () => {
  it.each([
    ['JabRef', ':papers/a.pdf:PDF', ['papers/a.pdf']],
    ['JabRef, escaped', 'A\\; b:C\\:\\\\docs\\\\a\\;b.pdf:PDF;:c.pdf:PDF', ['C:/docs/a;b.pdf', 'c.pdf']],
    [
      'Zotero',
      'Full Text:files/12/a.pdf:application/pdf;Page:files/13/a.html:text/html',
      ['files/12/a.pdf', 'files/13/a.html'],
    ],
    ['Better BibTeX', '/home/me/a b.pdf;/home/me/c.pdf', ['/home/me/a b.pdf', '/home/me/c.pdf']],
    ['Mendeley', ':home/me/Osei{\\_}2020 {\\&} co.pdf:pdf', ['home/me/Osei_2020 & co.pdf']],
    ['Mendeley on Windows', ':C$\\backslash$:/Users/ada/a.pdf:pdf', ['C:/Users/ada/a.pdf']],
    ['a path of Windows', 'C:\\Users\\ada\\x.pdf', ['C:/Users/ada/x.pdf']],
    ['a path of Windows with its type', ':C:\\Users\\ada\\x.pdf:PDF', ['C:/Users/ada/x.pdf']],
    ['linked files of Zotero', 'attachments:Papers/x.pdf', ['Papers/x.pdf']],
    ['an address', 'https://example.org/a.pdf;:https\\://example.org/b.pdf:PDF', []],
  ])('in a field of BibTeX, as %s writes it', (_program, file, paths) => {
    const { references } = bibtex.parse(`@article{a, title = {T}, file = {${file}}}`);
    expect(attachmentsOf(references[0]?.csl['custom'])).toEqual(paths);
  });

  it('in tags of RIS', () => {
    const tags = ['L1  - internal-pdf://123/a b.pdf', 'L1  - file:///C:/docs/100%25.pdf', 'L2  - https://example.org/'];
    const { references } = ris.parse(['TY  - JOUR', 'TI  - T', ...tags, 'ER  - ', ''].join('\n'));
    expect(attachmentsOf(references[0]?.csl['custom'])).toEqual(['123/a b.pdf', 'C:/docs/100%.pdf']);
  });

  it.each([
    [
      'a dictionary',
      'YnBsaXN0MDDSAQIDBFhib29rbWFya1xyZWxhdGl2ZVBhdGhDeHh4XxAUUGFwZXJzL09zZWkgMjAyMC5wZGYIDRYjJwAAAAAAAAEBAAAAAAAAAAUAAAAAAAAAAAAAAAAAAAA+',
      'Papers/Osei 2020.pdf',
    ],
    [
      'a keyed archive',
      'YnBsaXN0MDDUAQIDBAUGGh1ZJGFyY2hpdmVyWCRvYmplY3RzVCR0b3BYJHZlcnNpb25fEA9OU0tleWVkQXJjaGl2ZXKnBwgTFBUWF1UkbnVsbNMJCgsMDRBWJGNsYXNzV05TLmtleXNaTlMub2JqZWN0c4AGog4PgAKAA6IREoAEgAVZYWxpYXNEYXRhXHJlbGF0aXZlUGF0aEJ4eG0AUADkAGQAYQBnAG8AZwBpAGsALgBwAGQAZtEYGVokY2xhc3NuYW1lXE5TRGljdGlvbmFyedEbHFRyb290gAESAAGGoAgRGyQpMkRMUllgaHN1eHp8f4GDjZqduLvG09bb3QAAAAAAAAEBAAAAAAAAAB4AAAAAAAAAAAAAAAAAAADi',
      'Pädagogik.pdf',
    ],
  ])('in a property list of BibDesk, %s', (_what, list, path) => {
    expect(attachmentsOf({ 'Bdsk-File-1': list })).toEqual([path]);
    for (let length = 0; length < list.length; length += 3)
      expect(() => attachmentsOf({ 'Bdsk-File-1': list.slice(0, length) })).not.toThrow();
  });

  it('are not what other fields say', () => {
    expect(attachmentsOf({ note: 'c.pdf', file: 12 })).toEqual([]);
    expect(attachmentsOf(undefined)).toEqual([]);
  });
});

it('keeps paths as they are written, out and in again', () => {
  const file = 'A\\; b:C\\:\\\\docs\\\\a\\;b_1 & 2 50%.pdf:PDF';
  const csl = { type: 'book', title: 'T', custom: { file } };
  const { text, lost } = bibtex.write?.([{ id: 'a', csl }]) ?? { text: '', lost: [] };
  expect(lost).toEqual([]);
  expect(text).toContain(`file = {${file}}`);
});
