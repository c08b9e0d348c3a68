import { describe, expect, it } from 'vitest';
import { readHighlights, type ForeignMark } from '.';

function read(name: string, text: string) {
  const result = readHighlights({ name, bytes: Buffer.from(text) });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const marksOf = (name: string, text: string): readonly ForeignMark[] => read(name, text)?.marks ?? [];

describe('Kindle', () => {
  const clippings = [
    '\ufeffThe Long Quay (Lind, Maja)\r\n- Your Highlight on page 12 | Location 180-182 | Added on Friday, 3 May 2024 10:20:30\r\n\r\nThe quay was closed.\r\n==========\r\n',
    '\ufeffThe Long Quay (Lind, Maja)\r\n- Your Note on page 12 | Location 182 | Added on Friday, 3 May 2024 10:21:00\r\n\r\nReally?\r\n==========\r\n',
    'The Long Quay (Lind, Maja)\r\n- Your Bookmark on page 13 | Location 190 | Added on Friday, 3 May 2024 10:22:00\r\n\r\n\r\n==========\r\n',
    'The Long Quay (Lind, Maja)\r\n- Your Highlight on page 20 | Location 300-301 | Added on Friday, 3 May 2024 10:23:00\r\n\r\nNobody was\r\n==========\r\n',
    'The Long Quay (Lind, Maja)\r\n- Your Highlight on page 20 | Location 300-302 | Added on Friday, 3 May 2024 10:24:00\r\n\r\nNobody was hurt.\r\n==========\r\n',
    'Der Kai\r\n- Ihre Markierung bei Position 55-56 | Hinzugefügt am Freitag, 3. Mai 2024 10:20:30\r\n\r\nDer Kai war gesperrt.\r\n==========\r\n',
  ];

  it('reads clippings, puts notes to their highlights and takes the last of several versions', () => {
    expect(marksOf('My Clippings.txt', clippings.join(''))).toMatchObject([
      {
        source: { title: 'The Long Quay', author: 'Lind, Maja' },
        quote: 'The quay was closed.',
        comment: 'Really?',
        locator: 'Your Highlight on page 12, Location 180-182',
        createdAt: '2024-05-03T10:20:30.000Z',
      },
      { quote: 'Nobody was hurt.' },
      { source: { title: 'Der Kai' }, quote: 'Der Kai war gesperrt.' },
    ]);
    expect(read('My Clippings.txt', clippings.join(''))?.lost).toMatchObject([{ field: 'bookmark' }]);
  });

  it('gives a clipping the same id in every file, and says which are broken', () => {
    const ids = (text: string) => marksOf('My Clippings.txt', text).map(({ id }) => id);
    expect(ids(clippings[0]!)).toEqual(ids(clippings.join('')).slice(0, 1));
    const broken = read('My Clippings.txt', `${clippings[0]}no clipping\r\nat all\r\n==========\r\n`);
    expect(broken?.failed).toEqual([{ where: 'line 6', reason: 'It is not laid out as a clipping.' }]);
  });
});

describe('Readwise', () => {
  const head =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n';
  it('reads rows with what they say', () => {
    const row =
      '"The quay, they said, was closed.",The Long Quay,Maja Lind,,"so\nwhat",blue,"port, levy",page,12,2024-05-03 10:20:30+00:00,news\n';
    expect(marksOf('readwise-data.csv', `${head}${row}`)).toMatchObject([
      {
        source: { title: 'The Long Quay', author: 'Maja Lind' },
        quote: 'The quay, they said, was closed.',
        comment: 'so\nwhat',
        color: 3,
        tags: ['port', 'levy'],
        locator: 'page 12',
        createdAt: '2024-05-03T10:20:30.000Z',
      },
    ]);
  });
  it('says which rows hold nothing', () => {
    expect(read('a.csv', `${head},The Long Quay,,,,,,,,,\nx,T,,,,,,,,,\n`)).toMatchObject({
      marks: [{ quote: 'x' }],
      failed: [{ where: 'row 2' }],
    });
  });
});

describe('Zotero', () => {
  it('reads the Markdown of a note made from annotations', () => {
    const note = [
      '# Annotations  \n(03/05/2024, 10:20:30)',
      '“The quay was closed.” ([Lind, 2024, p. 12](zotero://select/library/items/ABCD2345)) ([pdf](zotero://open-pdf/library/items/EFGH2345?page=12&annotation=IJKL2345)) Really?',
      '<mark style="background-color: #5fb236">“Nobody was hurt.”</mark> ([Lind, 2024, p. 13](zotero://select/library/items/ABCD2345)) ([pdf](zotero://open-pdf/library/items/EFGH2345?page=13&annotation=MNOP2345))',
    ].join('\n\n');
    expect(marksOf('Annotations.md', note)).toMatchObject([
      {
        id: 'zotero.IJKL2345',
        quote: 'The quay was closed.',
        comment: 'Really?',
        locator: 'p. 12',
        source: { title: 'Lind, 2024' },
      },
      { id: 'zotero.MNOP2345', quote: 'Nobody was hurt.', color: 2, locator: 'p. 13' },
    ]);
  });

  it('reads its HTML', () => {
    const data = encodeURIComponent(
      JSON.stringify({
        annotationKey: 'IJKL2345',
        color: '#ff6666',
        pageLabel: '12',
        citationItem: { itemData: { title: 'The Long Quay', URL: 'https://example.org/quay' } },
      }),
    );
    const html = `<h1>Annotations<br>(03/05/2024)</h1>\n<p><span class="highlight" data-annotation="${data}">“The quay was closed.”</span> <span class="citation" data-citation="%7B%7D">(<span class="citation-item">Lind, 2024, p. 12</span>)</span> Really &amp; truly?</p>`;
    expect(marksOf('Annotations.html', html)).toMatchObject([
      {
        id: 'zotero.IJKL2345',
        source: { title: 'The Long Quay', url: 'https://example.org/quay' },
        quote: 'The quay was closed.',
        comment: 'Really & truly?',
        locator: 'p. 12',
        color: 4,
      },
    ]);
  });
});

describe('Hypothesis', () => {
  const annotation = {
    id: 'aB-c_1',
    created: '2024-05-03T10:20:30.123456+00:00',
    updated: '2024-05-04T10:20:30.123456+00:00',
    user: 'acct:maja@example.org',
    uri: 'https://example.org/quay',
    text: 'Really?',
    tags: ['port'],
    document: { title: ['The Long Quay'] },
    target: [
      {
        source: 'https://example.org/quay',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 4, endContainer: '/p[1]', endOffset: 8 },
          { type: 'TextPositionSelector', start: 4, end: 8 },
          { type: 'TextQuoteSelector', exact: 'quay', prefix: 'The ', suffix: ' was' },
        ],
      },
    ],
  };
  const reply = {
    ...annotation,
    id: 'reply1',
    text: 'Yes.',
    references: ['aB-c_1'],
    target: [{ source: annotation.uri }],
  };

  it('reads annotations and the answers to them, and keeps what it has no field for', () => {
    const file = JSON.stringify({ export_date: '2024-05-05', annotations: [annotation, reply] });
    expect(marksOf('export.json', file)).toMatchObject([
      {
        id: 'hypothesis.aB-c_1',
        source: { title: 'The Long Quay', url: 'https://example.org/quay' },
        quote: 'quay',
        place: { start: 4, end: 8, unit: 'utf16' },
        comment: 'Really?',
        tags: ['port'],
        createdAt: '2024-05-03T10:20:30.123Z',
        kept: { user: 'acct:maja@example.org', selector: [{ type: 'RangeSelector' }] },
      },
      { id: 'hypothesis.reply1', quote: '', comment: 'Yes.', about: ['hypothesis.aB-c_1'] },
    ]);
  });
});

describe('what is no file of highlights', () => {
  it.each([
    ['refs.json', '[{"id":"a","type":"book","title":"T"}]'],
    ['a.json', '{"annotations":"none"}'],
    ['a.json', '{'],
    ['a.csv', 'title,author\nT,A\n'],
    ['a.txt', 'A text.\n- with a list | and a bar\n\n=== and a line\n'],
    ['a.md', '# A note\n\nSee [it](https://example.org/?annotation=x).'],
    ['a.pdf', '%PDF-1.7'],
    ['empty.txt', ''],
  ])('is left to the import of documents: %s %s', (name, text) => {
    expect(read(name, text)).toBeUndefined();
  });
});
