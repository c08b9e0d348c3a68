import { strToU8, zipSync } from 'fflate';
import {
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { importDocument } from '.';
import { withoutDoctype } from './archive';
import type { LayoutNode } from '../../shared/layout';
import { isStretch } from '../../shared/layout';
import { book } from './testing/book';
import { pdfOf } from './testing/pdf';

const read = async (name: string, bytes: Uint8Array) => {
  const result = await importDocument({ name, bytes, fields: {} });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};
const refused = async (name: string, bytes: Uint8Array) => {
  const result = await importDocument({ name, bytes, fields: {} });
  return result.ok ? 'accepted' : result.error;
};
const saying = (message: RegExp) => expect.stringMatching(message) as unknown;

const tagsIn = (nodes: readonly LayoutNode[]): string[] =>
  nodes.flatMap((node) => (isStretch(node) ? [] : [node.tag, ...tagsIn(node.children ?? [])]));

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describe('EPUB', () => {
  it('is its chapters in order, with its notes, pictures and record', async () => {
    const { text, csl, layout, pictures } = await read('a.epub', book());
    expect(text).toBe('One\n\nIt is settled.1\n\nNotes\n\n1. The minutes.\n\nEnd');
    expect(csl).toEqual({
      type: 'book',
      title: 'Harbour & levy',
      author: [{ given: 'Ada', family: 'Noor' }],
      issued: { 'date-parts': [[2020, 3, 1]] },
      publisher: 'Board',
      language: 'en',
      ISBN: '9781234567897',
    });
    expect(pictures).toMatchObject([{ extension: 'png', width: 1, height: 1 }]);
    const kept = JSON.stringify(layout);
    expect(kept).toContain('"href":"#1-n1"');
    expect(kept).toContain('"id":"1-n1"');
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    [
      'that is locked by its seller',
      book({
        'META-INF/encryption.xml':
          '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></enc:EncryptedData></encryption>',
      }),
      'unreadable',
      /DRM/,
    ],
    ['without a list of chapters', zipSync({ mimetype: strToU8('application/epub+zip') }), 'damaged', /chapters/],
    ['cut off', book().subarray(0, 700), 'damaged', /damaged/],
  ])('%s is refused with the reason', async (_name, bytes, code, message) => {
    expect(await refused('a.epub', bytes)).toEqual({ code, message: saying(message) });
  });

  it('with entities that multiply is read without them', async () => {
    const bomb = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const chapter = `<!DOCTYPE html [<!ENTITY l0 "lol">${bomb}]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Words &l12; here.</p></body></html>`;
    const { text } = await read('a.epub', book({ 'OEBPS/text/one.xhtml': chapter, 'OEBPS/book.opf': undefined }));
    expect(text).toContain('Words &l12; here.');
    const alone = await read('a.xhtml', Buffer.from(`<?xml version="1.0"?>\n${chapter}`));
    expect(alone.text).toBe('Words &l12; here.');
  });

  it('with a million document types that never end is read, each character once', async () => {
    const begun = '<!DOCTYPE x ['.repeat(1_000_000);
    expect(withoutDoctype(`<p>Words</p>${begun}`)).toBe(`<p>Words</p>${begun}`);
    expect(withoutDoctype('<!DOCTYPE a [<!ENTITY b "c">] ><p>One<!doctype html></p>')).toBe('<p>One</p>');
    const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Words here.</p>${begun}</body></html>`;
    const { text } = await read('a.epub', book({ 'OEBPS/text/one.xhtml': chapter, 'OEBPS/book.opf': undefined }));
    expect(text).toContain('Words here.');
  });
});

/** The size of the one file in an archive, before it is packed. */
const SIZE = 5_000_000;

/** The archive, with another size of its file in every place that tells it. */
function saysItHas(size: number, archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive);
  const [honest, told] = [Buffer.alloc(4), Buffer.alloc(4)];
  honest.writeUInt32LE(SIZE);
  told.writeUInt32LE(size);
  for (let at = bytes.indexOf(honest); at !== -1; at = bytes.indexOf(honest, at + 4)) told.copy(bytes, at);
  return bytes;
}

describe('an archive that swells', () => {
  it('is refused by what it says of its size, before it is unpacked', async () => {
    const swollen = saysItHas(400_000_000, zipSync({ 'a.xhtml': new Uint8Array(SIZE) }, { level: 9 }));
    expect(await refused('bomb.epub', swollen)).toMatchObject({ code: 'too-large', message: saying(/MB/) });
  });

  it('is damaged when it lies about its size', async () => {
    const lying = saysItHas(100, zipSync({ 'word/document.xml': new Uint8Array(SIZE) }, { level: 9 }));
    expect(await refused('bomb.docx', lying)).toMatchObject({ code: 'damaged' });
  });
});

describe('a Word document', () => {
  const made = (children: (Paragraph | Table)[]) =>
    Packer.toBuffer(
      new Document({
        title: 'Levy report',
        creator: 'Ada Noor',
        footnotes: { 1: { children: [new Paragraph('The minutes.')] } },
        sections: [{ children }],
      }),
    );

  it('says that comments and tracked deletions are left out', async () => {
    const date = '2026-01-01T00:00:00Z';
    const bytes = await Packer.toBuffer(
      new Document({
        comments: { children: [{ id: 0, author: 'Ada', date: new Date(date), children: [new Paragraph('Sure?')] }] },
        sections: [
          {
            children: [
              new Paragraph({
                children: [
                  new TextRun('The levy '),
                  new DeletedTextRun({ text: 'fell', id: 1, author: 'Ada', date }),
                  new InsertedTextRun({ text: 'rose', id: 2, author: 'Ada', date }),
                  new CommentReference(0),
                ],
              }),
            ],
          },
        ],
      }),
    );
    expect(await read('a.docx', bytes)).toMatchObject({
      text: expect.stringMatching(/^The levy rose/),
      leftOut: ['1 comment', '1 tracked deletion'],
    });
  });

  it('keeps headings, tables, emphasis and footnotes', async () => {
    const bytes = await made([
      new Paragraph({ text: 'What was said', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [new TextRun('It is '), new TextRun({ text: 'settled', bold: true }), new FootnoteReferenceRun(1)],
      }),
      new Table({
        rows: [
          new TableRow({
            children: [
              new TableCell({ children: [new Paragraph('Boat')] }),
              new TableCell({ children: [new Paragraph('4')] }),
            ],
          }),
        ],
      }),
    ]);
    const { text, csl, layout } = await read('report.docx', bytes);
    expect(text).toBe('What was said\n\nIt is settled[1]\n\nBoat\t4\n\nThe minutes.');
    expect(csl).toMatchObject({ type: 'document', title: 'Levy report', author: [{ given: 'Ada', family: 'Noor' }] });
    expect(tagsIn(layout!.children)).toEqual(expect.arrayContaining(['h1', 'strong', 'table', 'td', 'sup', 'a', 'ol']));
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['that is something else', { 'other.xml': '<a/>' }, /no Word document/],
    [
      'with broken markup',
      { 'word/document.xml': '<w:document><w:body>', '[Content_Types].xml': '<Types/>' },
      /damaged/,
    ],
    [
      'with entities that multiply',
      { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "&#38;b;">]><w:document><w:body>&a;</w:body></w:document>' },
      /damaged/,
    ],
  ])('%s is refused with the reason', async (_name, files, message) => {
    const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
    expect(await refused('a.docx', bytes)).toMatchObject({ code: 'damaged', message: saying(message) });
  });
});

describe('PDF', () => {
  const sentence =
    'The harbour board met on Tuesday to speak about the levy, and nobody could say how it had been reached.';
  const page = (number: number, ...lines: [size: number, y: number, text: string][]): [number, number, string][] => [
    [8, 820, 'Journal of Harbours 7'],
    ...lines,
    [8, 20, String(number)],
  ];

  it('is paragraphs and headings without running heads, with its pages and record', async () => {
    const bytes = pdfOf({
      info: { Title: 'untitled', Author: 'Ada Noor' },
      pages: [
        page(
          11,
          [20, 760, 'Levies and landings'],
          [10, 720, 'doi:10.1234/jh.7.2.11'],
          [10, 690, 'The board met on Tuesday, and its inter-'],
          [10, 678, 'national guests were told that the quay'],
          [10, 666, 'would close before the end of the'],
        ),
        page(12, [10, 780, 'summer.'], [10, 750, sentence]),
        page(13, [10, 700, 'Some of them laughed.']),
      ],
    });
    const { text, layout, csl } = await read('a.pdf', bytes);
    expect(text).toBe(
      `Levies and landings\n\ndoi:10.1234/jh.7.2.11\n\nThe board met on Tuesday, and its international guests were told that the quay would close before the end of the summer.\n\n${sentence}\n\nSome of them laughed.`,
    );
    expect(layout!.pages).toEqual([
      { start: 0, label: '1', index: 0 },
      { start: text.indexOf('summer'), label: '2', index: 1 },
      { start: text.indexOf('Some of'), label: '3', index: 2 },
    ]);
    expect(csl).toMatchObject({
      type: 'article-journal',
      title: 'Levies and landings',
      DOI: '10.1234/jh.7.2.11',
      author: [{ given: 'Ada', family: 'Noor' }],
    });
    expect(tagsIn(layout!.children)[0]).toBe('h1');
  });

  it('of pictures alone comes in without a text, and that is said', async () => {
    const { text, leftOut } = await read('a.pdf', pdfOf({ pages: [[], []] }));
    expect(text).toBe('');
    expect(leftOut?.[0]).toMatch(/^the text of 2 pages that are pictures without text .*OCR/);
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['that is locked', pdfOf({ pages: [[[10, 700, 'Secret']]], locked: true }), 'unreadable', /password/],
    ['that is damaged', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged', /damaged/],
  ])('%s is refused with the reason', async (_name, bytes, code, message) => {
    expect(await refused('a.pdf', bytes)).toEqual({ code, message: saying(message) });
  });
});

describe('MHTML', () => {
  it('is its page with its pictures, and tells where and when it was saved', async () => {
    const paragraph =
      'The harbour board met on Tuesday to speak about the levy, and nobody in the room could say how it had been reached =E2=80=93 not even its treasurer.';
    const archive = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://herald.example/levy',
      'Date: Tue, 5 Nov 2024 10:00:00 -0000',
      'Content-Type: multipart/related; type="text/html"; boundary="----x"',
      '',
      '------x',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://herald.example/levy',
      '',
      `<html><title>Levy</title><article><p>${paragraph}</p><p><img src=3D"/quay.png" alt=3D"The=`,
      ` quay"></p><p>${paragraph}</p><p>${paragraph.replace('Tuesday', 'Friday')}</p></article></html>`,
      '------x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://herald.example/quay.png',
      '',
      PNG.toString('base64'),
      '------x--',
      '',
    ].join('\r\n');
    const { text, csl, pictures, layout } = await read('levy.mhtml', Buffer.from(archive));
    expect(text).toContain('had been reached – not even');
    expect(csl).toMatchObject({
      title: 'Levy',
      URL: 'https://herald.example/levy',
      accessed: { 'date-parts': [[2024, 11, 5]] },
    });
    expect(pictures).toMatchObject([{ extension: 'png' }]);
    expect(JSON.stringify(layout)).toContain('The quay');
  });

  it('without a page is refused', async () => {
    expect(await refused('a.mhtml', Buffer.from('Content-Type: text/plain\n\nText'))).toMatchObject({
      code: 'unreadable',
    });
  });
});

describe('files that are too large', () => {
  it.each(['a.pdf', 'a.html', 'a.txt'])('200 MB of %s are refused at once', async (name) => {
    const bytes = Buffer.alloc(200 * 1024 * 1024, 'a');
    if (name === 'a.pdf') bytes.write('%PDF-1.7');
    expect(await refused(name, bytes)).toMatchObject({ code: 'too-large', message: saying(/200 MB/) });
  });
});
