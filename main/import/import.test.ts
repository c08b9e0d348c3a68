import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportFields } from '../../shared/api';
import { importDocument } from '.';

const read = async (name: string, content: string | Uint8Array, fields: ImportFields = {}) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const result = await importDocument({ name, bytes, fields });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};
const refusal = async (content: string | Uint8Array, fields: ImportFields = {}) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const result = await importDocument({ name: 'a.txt', bytes, fields });
  return result.ok ? 'accepted' : result.error;
};

describe('the text', () => {
  it('comes through whole in every Unicode encoding, with and without a mark', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => one.trim() !== '' && !/\p{Cc}/u.test(one));
    const encodings = [
      ['utf-8', false],
      ['utf-8', true],
      ['utf-16le', true],
      ['utf-16be', true],
    ] as const;
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...encodings), async (content, [encoding, addBOM]) => {
        // A text that begins with a mark of its own loses it either way: nobody can tell the two apart.
        fc.pre(!content.startsWith('\ufeff'));
        expect((await read('a.txt', iconv.encode(content, encoding, { addBOM }))).text).toBe(content);
      }),
    );
  });

  it.each<[string, string]>([
    [
      'windows-1252',
      'Le maire a dit que « la taxe » fermerait le quai – “avant l’été…” ; les pêcheurs espèrent être reçus.',
    ],
    ['windows-1252', 'The owners said: “This levy closes the quay” — in a year’s time.'],
    ['windows-1252', 'Au cœur du port, rien de neuf.'],
    ['macintosh', 'Die Gebühr für den Kai steigt, „völlig übertrieben“, so der Rat.'],
    ['macintosh', 'AU  - Müller, Hans'],
    ['macintosh', 'La taxe sur le quai a été décidée l’été dernier, à la majorité.'],
    [
      'windows-1250',
      'Burmistrz oświadczył, że opłata zamknie nabrzeże przed latem, a rybacy mają nadzieję na spotkanie.',
    ],
    ['windows-1251', 'Мэр заявил, что сбор закроет причал до лета, а рыбаки надеются на встречу в совете.'],
    ['koi8-r', 'Мэр заявил, что сбор закроет причал до лета, а рыбаки надеются на встречу в совете.'],
    ['windows-1253', 'Ο δήμαρχος δήλωσε ότι το τέλος θα κλείσει την προβλήτα πριν από το καλοκαίρι.'],
    [
      'windows-1254',
      'Belediye başkanı ücretin yaz gelmeden iskeleyi kapatacağını söyledi; balıkçılar görüşme bekliyor.',
    ],
    ['windows-1256', 'قال رئيس البلدية إن الرسوم ستغلق الرصيف قبل الصيف'],
    ['shift_jis', '市長は、この税が夏までに埠頭を閉鎖すると述べた。漁師たちは面会を望んでいる。'],
    ['gb18030', '市长表示，这项税收将在夏天之前关闭码头。渔民们希望会面。'],
    ['utf-16le', 'No mark, yet plainly two bytes a letter.'],
    ['utf-16be', 'No mark, yet plainly two bytes a letter.'],
  ])('is recognised in %s: %s', async (encoding, text) => {
    expect(await read('a.txt', iconv.encode(text, encoding))).toMatchObject({ text, encoding });
  });

  it.each([
    ['windows-1251', 'Толстой, Лев. Война и мир, том первый'],
    ['shift_jis', '夏目漱石『吾輩は猫である』名前はまだ無い。'],
    ['macintosh', 'Größe und Gebühr der Häfen'],
  ])('is recognised in %s by one line in a long list of others', async (encoding, line) => {
    const list = 'Smith, J. A plain title about harbours and tides\n'.repeat(5000);
    expect((await read('a.txt', iconv.encode(list + line, encoding))).text).toBe(list + line);
  });

  it('has its line ends made one kind, and nothing else changed', async () => {
    expect((await read('a.txt', 'One\r\n\r\nTwo\rThree \u00a0 e\u0301\n')).text).toBe(
      'One\n\nTwo\nThree \u00a0 e\u0301\n',
    );
  });
});

describe('refused, with the reason', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', 'unreadable', /empty/],
    ['white space', ' \n\t\n', 'unreadable', /no text/i],
    ['an archive', 'PK\x03\x04\x14', 'unsupported', /ZIP/],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'unsupported', /Word/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'unsupported', /picture/],
    [
      'bytes of anything',
      Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 37) % 256)),
      'unreadable',
      /not a text/,
    ],
    ['what is too large to read', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 'too-large', /50 MB/],
  ])('%s', async (_name, content, code, message) => {
    expect(await refusal(content)).toEqual({ code, message: expect.stringMatching(message) as unknown });
  });

  it.each(['refs.bib', 'refs.RIS', 'data.json'])('%s, by its name', async (name) => {
    const result = await importDocument({ name, bytes: Buffer.from('Text'), fields: {} });
    expect(result).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  });

  it.each(['12 Sept', '2024-13', '2024-02-30', 'yesterday'])('the date %s', async (issued) => {
    expect(await refusal('Text', { issued })).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('2024-09-12') as unknown,
    });
  });

  it('never by throwing, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a'),
        async (bytes, name) => {
          const result = await importDocument({ name, bytes, fields: {} });
          if (result.ok) expect(result.value.csl.title).toBeTruthy();
          else expect(result.error.message).toMatch(/\.$/);
        },
      ),
    );
  });
});

describe('the record', () => {
  it.each<[string, string]>([
    ['A short first line\n\nAnd the text.', 'A short first line'],
    ['Boats stay in.\nMore.', 'Boats stay in'],
    ['.', '.'],
    [
      'The mayor spoke to U.S. officials. They listened at length, and then some, until the evening came and went and nobody had decided a thing.',
      'The mayor spoke to U.S. officials',
    ],
    [`${'word '.repeat(60)}end.`, `${'word '.repeat(23).trim()}…`],
    [`${'🙂'.repeat(100)}`, `${'🙂'.repeat(59)}…`],
  ])('of %j has the title %j', async (text, title) => {
    expect((await read('a.txt', text)).csl.title).toBe(title);
  });

  it('takes what the user says', async () => {
    const fields = {
      title: 'Mine',
      publisher: 'Eastshore Herald',
      issued: '2024-05-04',
      url: 'https://example.org/a',
      author: 'Maria van der Berg',
    };
    expect((await read('a.txt', 'Text', fields)).csl).toEqual({
      type: 'article-newspaper',
      title: 'Mine',
      'container-title': 'Eastshore Herald',
      URL: 'https://example.org/a',
      issued: { 'date-parts': [[2024, 5, 4]] },
      author: [{ given: 'Maria', 'non-dropping-particle': 'van der', family: 'Berg' }],
    });
  });

  it.each<[string, object]>([
    ['2024', { 'date-parts': [[2024]] }],
    ['2024-05', { 'date-parts': [[2024, 5]] }],
    [
      '2024-05-04/2024-05-06',
      {
        'date-parts': [
          [2024, 5, 4],
          [2024, 5, 6],
        ],
      },
    ],
    ['2024-22', { 'date-parts': [[2024]], season: 2 }],
    ['2024?', { 'date-parts': [[2024]], circa: true }],
    ['199X', { raw: '199X' }],
    ['2024-05-04T09:30:00Z', { 'date-parts': [[2024, 5, 4]] }],
  ])('has the date %s as %j', async (issued, date) => {
    expect((await read('a.txt', 'Text', { issued })).csl.issued).toEqual(date);
  });

  it.each<[string, object[]]>([
    ['Jane Doe', [{ given: 'Jane', family: 'Doe' }]],
    ['Doe, Jane', [{ given: 'Jane', family: 'Doe' }]],
    [
      'Doe, Jane; Lind, Per',
      [
        { given: 'Jane', family: 'Doe' },
        { given: 'Per', family: 'Lind' },
      ],
    ],
    ['Jane Doe and Port News Staff', [{ given: 'Jane', family: 'Doe' }, { literal: 'Port News Staff' }]],
    [
      'Jane Doe, Per Lind',
      [
        { given: 'Jane', family: 'Doe' },
        { given: 'Per', family: 'Lind' },
      ],
    ],
    ['Martin Luther King Jr.', [{ given: 'Martin Luther', family: 'King', suffix: 'Jr.' }]],
    ['de la Cruz, Ana', [{ given: 'Ana', 'non-dropping-particle': 'de la', family: 'Cruz' }]],
    ['{Lind and Sons}', [{ literal: 'Lind and Sons' }]],
    ['Reuters', [{ literal: 'Reuters' }]],
  ])('has the people in %s', async (author, names) => {
    expect((await read('a.txt', 'Text', { author })).csl.author).toEqual(names);
  });

  it.each(['[Ida Holm, "Lind, Per"]', "\n  - 'Ida Holm'\n  - Lind, Per", '\n  - name: Ida Holm\n  - name: Per Lind'])(
    'names its authors as %j',
    async (authors) => {
      const { csl } = await read('a.md', `---\nauthor: ${authors}\n---\n\n# The levy\n`);
      expect(csl.author).toEqual([
        { given: 'Ida', family: 'Holm' },
        { given: 'Per', family: 'Lind' },
      ]);
    },
  );
});

describe('Markdown', () => {
  it('tells its title by its first heading, outside code', async () => {
    expect((await read('a.md', '```\n# code\n```\n\n## The *levy* ##\n\nText')).csl.title).toBe('The levy');
    expect((await read('a.md', 'The levy\n========\n\nText')).csl.title).toBe('The levy');
  });

  it('says who wrote it in its front matter, and stays as it was written', async () => {
    const text =
      '---\ntitle: "The levy"\nauthors:\n  - Ida Holm\n  - Per Lind\ndate: 2024-05-04T10:00\nurl: https://example.org\n---\n\nText *here*.\n';
    const { csl, text: kept, mediaType } = await read('a.markdown', text);
    expect(kept).toBe(text);
    expect(mediaType).toBe('text/markdown');
    expect(csl).toMatchObject({
      type: 'webpage',
      title: 'The levy',
      URL: 'https://example.org',
      issued: { 'date-parts': [[2024, 5, 4]] },
    });
    expect(csl.author).toEqual([
      { given: 'Ida', family: 'Holm' },
      { given: 'Per', family: 'Lind' },
    ]);
  });

  it('keeps a date that it writes in its own way', async () => {
    expect((await read('a.md', '---\ndate: last spring\n---\nText')).csl.issued).toEqual({ raw: 'last spring' });
  });
});

const articles = join(import.meta.dirname, '../../../shared/articles');
const present = existsSync(articles);
if (!present) console.warn('SKIPPED: the two real articles are not beside the checkout (../shared/articles).');

describe.skipIf(!present)('the two real articles (needs the shared test data beside the checkout)', () => {
  const files = present ? readdirSync(articles).filter((name) => name.endsWith('.txt') || name.endsWith('.md')) : [];

  it('are there', () => {
    expect(files.length).toBe(2);
  });

  it.each(files)('%s comes in whole: every paragraph, curly quotes and dashes', async (name) => {
    const bytes = readFileSync(join(articles, name));
    const { text, csl, encoding } = await read(name, bytes);
    expect(encoding).toBe('utf-8');
    expect(Buffer.from(text).equals(bytes)).toBe(true);
    expect(text).toMatch(/[“”’]/);
    expect(csl.title?.length).toBeGreaterThan(20);
    expect(text.startsWith(csl.title!.replace(/…$/, ''))).toBe(true);
  });

  it.each(files)('%s comes in whole from windows-1252 too', async (name) => {
    const text = readFileSync(join(articles, name), 'utf8');
    expect((await read(name, iconv.encode(text, 'windows-1252'))).text).toBe(text);
  });
});
