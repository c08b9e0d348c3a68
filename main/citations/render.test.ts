import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { renderBibliography, renderCitations, type OutputFormat } from '.';
import { builtStyles } from './testing/builtStyles';

let shelf: Awaited<ReturnType<typeof builtStyles>>;
beforeAll(async () => {
  shelf = await builtStyles();
}, 60_000);
afterAll(() => shelf.remove());

const report: CslItem = {
  type: 'article-newspaper',
  title: 'Levy breaks at Holm',
  author: [
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    { family: 'Rao', given: 'Mina' },
  ],
  'container-title': 'The Holm Courier',
  publisher: 'The Holm Courier',
  issued: { 'date-parts': [[2024, 9, 12]] },
  URL: 'https://courier.example/levy_breaks?page=1&full=yes',
};

const book: CslItem = {
  type: 'book',
  title: 'Dikes & dams: 50 % of <i>Limosa limosa</i>',
  author: [{ family: 'Ødegård', given: 'Åse' }],
  publisher: 'Nordlys',
  issued: { 'date-parts': [[1998]] },
};

const bibliography = (items: CslItem[], style: string, format: OutputFormat = 'text', locale = 'en-GB') => {
  const rendered = renderBibliography(shelf, {
    items: items.map((csl, n) => ({ id: `w${n}`, csl })),
    style,
    locale,
    format,
  });
  if (!rendered.ok) throw new Error(rendered.error.message);
  return rendered.value;
};
const lines = (...request: Parameters<typeof bibliography>) => bibliography(...request).entries.map(({ text }) => text);

describe('a news report', () => {
  it.each([
    [
      'apa',
      'van der Berg, J., & Rao, M. (2024, September 12). Levy breaks at Holm. The Holm Courier. https://courier.example/levy_breaks?page=1&full=yes',
    ],
    [
      'mla',
      'van der Berg, Jan, and Mina Rao. “Levy Breaks at Holm.” The Holm Courier, 12 Sept. 2024, https://courier.example/levy_breaks?page=1&full=yes.',
    ],
    [
      'chicago-author-date',
      'Berg, Jan van der, and Mina Rao. 2024. “Levy Breaks at Holm.” The Holm Courier, September 12, 2024. https://courier.example/levy_breaks?page=1&full=yes.',
    ],
    [
      'ieee',
      '[1] J. van der Berg and M. Rao, “Levy breaks at Holm,” The Holm Courier, Sept. 12, 2024. [Online]. Available: https://courier.example/levy_breaks?page=1&full=yes',
    ],
  ])('reads right in %s', (style, expected) => {
    expect(lines([report], style, 'text', 'en-US')).toEqual([expected]);
  });
});

it('prints every work in every shipped style, a newspaper that is its own publisher once', () => {
  for (const { id } of shelf.list()) {
    const { entries, problems } = bibliography([report, book], id);
    const text = new Map(entries.map((entry) => [entry.id, entry.text]));
    expect(text.get('w0'), id).toContain('Holm');
    expect(text.get('w0')?.split('Holm Courier').length, id).toBeLessThanOrEqual(2);
    expect(text.get('w1'), id).toContain('Dikes');
    expect(
      problems.every((problem) => problem.includes('only notes')),
      id,
    ).toBe(true);
  }
}, 120_000);

it('prints the first range of years without the words around another date, in every style', () => {
  const range: CslItem = { type: 'book', title: 'Harbour dues', issued: { 'date-parts': [[2019], [2021]] } };
  const wrong = shelf
    .list()
    .map(({ id }) => [id, lines([range], id)[0] ?? ''])
    .filter(
      ([, entry = '']) =>
        /(?:19|2019)[^\p{L}\d]*(?:\p{L}|\()[^]*21/u.test(entry) && !/harbour/i.test(entry.split('21')[0] ?? ''),
    );
  expect(wrong).toEqual([]);
  expect(lines([range], 'mcgill-en')).toEqual(['Harbour dues (2019–2021).']);
});

describe('order and identity', () => {
  it('sorts as the style says and names each entry by its item', () => {
    const works = bibliography([book, report], 'apa').entries;
    expect(works.map(({ id }) => id)).toEqual(['w0', 'w1']);
    const other = bibliography([{ ...book, author: [{ family: 'Zeta', given: 'A' }] }, report], 'apa').entries;
    expect(other.map(({ id }) => id)).toEqual(['w1', 'w0']);
  });

  it('tells works of one author and year apart', () => {
    const items = [book, { ...book, title: 'Another' }].map((csl, n) => ({ id: `w${n}`, csl }));
    const cited = renderCitations(shelf, { items, style: 'apa', locale: 'en-GB', format: 'text' });
    expect(cited).toMatchObject({
      value: { entries: [{ text: '(Ødegård, 1998b)' }, { text: '(Ødegård, 1998a)' }] },
    });
  });

  it('answers the same whatever was asked before', () => {
    const range: CslItem = { type: 'book', title: 'Span', issued: { 'date-parts': [[1999], [2001]] } };
    const first = lines([range, book], 'nature');
    lines([report], 'nature');
    expect(lines([range, book], 'nature')).toEqual(first);
    expect(lines([{ ...book, title: 'Changed' }], 'nature')[0]).toContain('Changed');
  });
});

describe('markup', () => {
  it('is written in each format', () => {
    expect(lines([book], 'apa', 'html')).toEqual([
      'Ødegård, Å. (1998). <i>Dikes &amp; dams: 50 % of <span style="font-style:normal">Limosa limosa</span></i>. Nordlys.',
    ]);
    expect(lines([book], 'apa', 'markdown')).toEqual([
      'Ødegård, Å. (1998). *Dikes & dams: 50 % of Limosa limosa*. Nordlys.',
    ]);
    expect(lines([book], 'apa', 'rtf')).toEqual([
      String.raw`\uc0\u216 deg\uc0\u229 rd, \uc0\u197 . (1998). {\i Dikes & dams: 50 % of {\i0 Limosa limosa}}. Nordlys.`,
    ]);
  });

  it('links addresses where the format has links', () => {
    const address = 'https://courier.example/levy_breaks?page=1&full=yes';
    expect(lines([report], 'apa', 'html')[0]).toContain(`<a href="${address.replace('&', '&amp;')}">`);
    expect(lines([report], 'apa', 'markdown')[0]).toContain(`<${address}>`);
    expect(lines([{ ...report, URL: 'javascript:alert(1)' }], 'apa', 'html')[0]).not.toContain('<a');
    expect(lines([{ ...book, DOI: '10.1000/a_b' }], 'apa', 'markdown')[0]).toContain('<https://doi.org/10.1000/a_b>');
  });

  it('keeps a numbered entry from becoming a Markdown list', () => {
    expect(lines([report], 'vancouver', 'markdown')[0]).toMatch(/^1\\\. /);
  });

  // Titles made of everything that means something to a format.
  const part = fc.constantFrom(
    ...['<script>', '<b', '</i>', '<img src=x onerror=y>', '&amp;', '&', '"', "'", '*', '_', '`', '[a](b)', '\\'],
    ...['{', '}', '\\par', '\n', '#', '1.', '~', '^', '$', '@key', 'word', ' ', 'é', '漢', '😀', '”', '|', '\u0000'],
  );
  const title = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => `T${parts.join('')}`);

  it('lets no tag of a title through to HTML', () => {
    const ours =
      /^<(\/?(i|b|u|sup|sub|span|div|a)|span style="font-(style:normal|variant:small-caps)"|div class="csl-[a-z-]+"|a href="https?:\/\/[^"<>]*")>$/;
    fc.assert(
      fc.property(title, fc.constantFrom('apa', 'ieee', 'mla'), (text, style) => {
        const csl: CslItem = { ...report, title: text, 'container-title': text, author: [{ literal: text }] };
        const [line = ''] = lines([csl], style, 'html');
        for (const tag of line.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(ours);
        expect(line).not.toMatch(/[&](?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('says the same words in HTML, Markdown and RTF as in plain text', () => {
    const plainHtml = (text: string) =>
      text
        .replace(/<[^>]*>/g, '')
        .replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
        );
    const plainMarkdown = (text: string) =>
      text
        .replace(/<(https?:[^>]*)>/g, (_all, address: string) => address.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`))
        .replace(/<\/?su[pb]>/g, '')
        .replace(/(^|[^\\])((?:\\\\)*)\*+/g, '$1$2')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const plainRtf = (text: string) =>
      text
        .replace(/\\tab /g, ' ')
        .replace(/\\uc0\\u(-?\d+) /g, (_all, unit: string) => String.fromCharCode(Number(unit) & 0xffff))
        .replace(/(?<!\\)((?:\\\\)*)\{\\(?:i0?|b|ul|super|sub|scaps) /g, '$1')
        .replace(/(?<!\\)((?:\\\\)*)\}/g, '$1')
        .replace(/\\([\\{}])/g, '$1');
    fc.assert(
      fc.property(title, fc.constantFrom('apa', 'mla'), (text, style) => {
        const csl: CslItem = { ...book, title: text };
        const [expected] = lines([csl], style);
        expect(plainHtml(lines([csl], style, 'html')[0] ?? '')).toBe(expected);
        expect(plainMarkdown(lines([csl], style, 'markdown')[0] ?? '')).toBe(expected);
        expect(plainRtf(lines([csl], style, 'rtf')[0] ?? '')).toBe(expected);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('what cannot be done', () => {
  const ask = (style: string, locale = 'en-GB') =>
    renderBibliography(shelf, { items: [{ id: 'w', csl: book }], style, locale, format: 'text' });

  it('names the nearest styles for an unknown one', () => {
    expect(ask('chicgo')).toMatchObject({ error: { code: 'not-found', message: expect.stringContaining('chicago-') } });
    expect(ask('modern language')).toMatchObject({
      error: { message: expect.stringContaining('modern-language-association') },
    });
  });

  it.each([
    ['<html></html>', 'not a citation style'],
    ['<style xmlns="http://purl.org/net/xbiblio/csl"><info/></style>', 'no <citation>'],
    ['<style><link href="http://www.zotero.org/styles/no-such" rel="independent-parent"/></style>', 'no-such'],
    ['<style><citation></style>', ''],
  ])('refuses %s as a style', (text, reason) => {
    expect(ask(text)).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining(reason) } });
  });

  it('falls back to another region of a language, then to American English, and says so', () => {
    expect(ask('apa', 'de-CH')).toMatchObject({ value: { problems: [] } });
    expect(ask('apa', 'tlh')).toMatchObject({
      value: { problems: ['There is no locale tlh; American English was used.'] },
    });
  });

  it('renders whatever a record holds, and answers an empty list with an empty list', () => {
    const odd = [
      { type: 'no-such-type', title: '' },
      { type: 'book', author: [{}], issued: { 'date-parts': [[]] } },
      { type: 'book', issued: { raw: 'around 1600, perhaps' }, author: [] },
    ] as CslItem[];
    expect(() => bibliography(odd, 'apa')).not.toThrow();
    expect(bibliography([], 'apa').entries).toEqual([]);
  });
});
