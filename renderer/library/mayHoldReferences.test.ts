import { expect, it } from 'vitest';
import { ok } from '../../shared/result';
import { mayHoldReferences } from './mayHoldReferences';

const file = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  name,
  read: () => Promise.resolve(ok({ name, base64: Buffer.from(text, encoding).toString('base64') })),
});

it.each([
  [file('a.bib', 'anything'), true],
  [file('export.txt', 'Exported by a catalogue\n\n@book{a, title={T}}'), true],
  [file('export.txt', '\uFEFFTY  - JOUR\r\nTI  - T\r\nER  - \r\n'), true],
  [file('export.txt', '\uFEFFTY  - JOUR\r\nTI  - T\r\n', 'utf16le'), true],
  [file('pubmed.txt', '\nPMID- 123\nOWN - NLM\n'), true],
  [file('savedrecs.txt', 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n'), true],
  [file('refer', '%0 Book\n%T T\n'), true],
  [file('letter.txt', 'A letter to @ada about the levy.\n\nIt costs 40 %0 more.'), false],
  [file('note.md', '# About\n\n> [@lind2020] says no.'), false],
  [file('page.html', '@book{a}'), false],
])('%#', (chosen, holds) => expect(mayHoldReferences(chosen)).resolves.toBe(holds));
