import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeEntries, type EntriesToWrite } from './entries';

const ENTRIES = ['Holm, A. (2019). <i>Dues &amp; tides</i>. Quay.', 'Osei, K. (2020). H<sub>2</sub>O.'];

async function written(format: EntriesToWrite['format'], entries = ENTRIES): Promise<[name: string, text: string]> {
  const { name, bytes } = await writeEntries({ entries, format, language: 'en-GB', name: 'Bibliography' });
  const text =
    format === 'docx' ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) : strFromU8(bytes);
  return [name, text];
}

it.each([
  ['html', 'Bibliography.html', '<p>Holm, A. (2019). <em>Dues &amp; tides</em>. Quay.</p>'],
  ['rtf', 'Bibliography.rtf', String.raw`{\i Dues & tides}`],
  ['text', 'Bibliography.txt', 'References\n\nHolm, A. (2019). Dues & tides. Quay.\n\nOsei, K. (2020). H2O.\n'],
  ['docx', 'Bibliography.docx', 'Dues &amp; tides'],
] as const)('writes a list of works as %s', async (format, name, words) => {
  const [named, text] = await written(format);
  expect(named).toBe(name);
  expect(text).toContain(words);
});

it('writes Markdown as it was printed', async () => {
  expect(await written('markdown', ['Holm, A. *Dues*.\n', 'Osei, K.'])).toEqual([
    'Bibliography.md',
    '# References\n\nHolm, A. *Dues*.\n\nOsei, K.\n',
  ]);
});
