import { describe, expect, it } from 'vitest';
import { importDocument } from '..';
import type { LayoutNode } from '../../../shared/layout';
import { isStretch } from '../../../shared/layout';

const read = async (html: string | Uint8Array, name = 'page.html') => {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  const result = await importDocument({ name, bytes, fields: {} });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};
const refused = async (html: string) => {
  const result = await importDocument({ name: 'page.html', bytes: Buffer.from(html), fields: {} });
  return result.ok ? 'accepted' : result.error;
};

/** Long enough for a paragraph to be taken for prose. */
const prose = (about: string): string =>
  `The harbour board met on Tuesday to speak about ${about}, and nobody in the room, not even its treasurer, could say how the figure had been reached. Nine crews had come to hear a number; they left with a brochure and a date.`;

const article = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Levy talks end early</title>${head}</head><body><main><article><h1>Levy talks end early</h1><p>${prose('the levy')}</p>${inside}<p>${prose('the quay')}</p></article></main></body></html>`;

/** The layout as nested names and words, which a person can compare. */
function shape(text: string, nodes: readonly LayoutNode[]): unknown[] {
  return nodes.map((node) => {
    if (isStretch(node)) return text.slice(...node);
    const { tag, children = [], href, alt } = node;
    return [href ? `${tag} ${href}` : alt ? `${tag} ${alt}` : tag, ...shape(text, children)];
  });
}

describe('the structure of a page', () => {
  it('stays: headings, lists, quotations, tables, figures, notes and links', async () => {
    const { text, layout } = await read(
      article(`
        <h2>What was <em>said</em></h2>
        <p>It is <b>settled</b><sup><a href="#n1">1</a></sup>, says <a href="https://board.example/minutes?a=1&amp;b=2">the record</a>.</p>
        <ul><li>Boats under 8 m</li><li>Boats over 8 m</li></ul>
        <blockquote><p>We came to hear a number.</p></blockquote>
        <table><caption>The levy</caption><thead><tr><th>Boat</th><th>Crowns</th></tr></thead>
          <tbody><tr><td>Small</td><td>4</td></tr><tr><td>Large</td><td>9</td></tr></tbody></table>
        <figure><img src="quay.jpg" alt="The quay"><figcaption>The quay in May</figcaption></figure>
        <pre>a
  b</pre>
        <p id="n1">1. Minutes of the board, page 4, taken down by its own clerk on the day and never corrected since.</p>`),
    );
    expect(shape(text, layout!.children).slice(1, -1)).toEqual([
      ['h2', 'What was ', ['em', 'said']],
      [
        'p',
        'It is ',
        ['strong', 'settled'],
        ['sup', ['a #n1', '1']],
        ', says ',
        ['a https://board.example/minutes?a=1&b=2', 'the record'],
        '.',
      ],
      ['ul', ['li', 'Boats under 8 m'], ['li', 'Boats over 8 m']],
      ['blockquote', 'We came to hear a number.'],
      [
        'table',
        ['caption', 'The levy'],
        ['thead', ['tr', ['th', 'Boat'], ['th', 'Crowns']]],
        ['tbody', ['tr', ['td', 'Small'], ['td', '4']], ['tr', ['td', 'Large'], ['td', '9']]],
      ],
      ['figure', ['p', ['img The quay']], ['figcaption', 'The quay in May']],
      ['pre', 'a\n  b'],
      ['p', expect.stringMatching(/^1\. Minutes/)],
    ]);
    expect(text).toContain('Boat\tCrowns\nSmall\t4\nLarge\t9');
  });

  it('is the article alone, without what stands around it', async () => {
    const { text } = await read(
      article(
        `<p><a href="/a">Read more: Skippers walk out of the talks again</a></p>
         <p>Sign up for our newsletter to get the news in your inbox</p>`,
      )
        .replace('<h1>', '<p class="kicker">Harbour</p><h1>')
        .replace('</h1>', '</h1><p class="byline">By Ada Noor</p><p>5 May 2024, 10:30</p>'),
    );
    expect(text).toBe(`${prose('the levy')}\n\n${prose('the quay')}`);
  });

  it('keeps quoted posts, which pages wrap as something social', async () => {
    const post = 'We came to hear a number and were given a brochure, all nine of us';
    const { text } = await read(
      article(
        `<div class="social-embed"><blockquote><p>${post}</p>— Runa <a href="https://x.example/1">May 5</a></blockquote></div>`,
      ),
    );
    expect(text).toContain(post);
  });

  it('has a formula in its line, as TeX where the page has that', async () => {
    const formula = (inside: string) =>
      article(
        `<p>The levy is ${inside} crowns a day, says the treasurer in his answer to the nine crews, and it is final.</p>`,
      );
    const signs = '<math><mrow><mi>n</mi><mo>+</mo><mn>4</mn></mrow></math>';
    expect((await read(formula(signs))).text).toContain('The levy is n+4 crowns');
    const tex =
      '<math><semantics><mi>n</mi><annotation encoding="application/x-tex">n^2 + 4</annotation></semantics></math>';
    expect((await read(formula(tex))).text).toContain('The levy is n^2 + 4 crowns');
  });

  it('is all of the text where no article can be told from the rest, and that is said', async () => {
    const { text, leftOut } = await read('<p>Only <i>this</i>.');
    expect(text).toBe('Only this.');
    expect(leftOut?.join()).toMatch(/main text could not be told|^$/);
  });
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  const inside =
    '<figure><img src="./Levy%20talks_files/quay.png" alt="The quay"><figcaption>In May</figcaption></figure><p><img src="https://elsewhere.example/other.png" alt="Other"></p><p><img src="evil_files/x.png"></p>';

  it('that were saved with the page are kept by their bytes; others are named and never fetched', async () => {
    const source = {
      name: 'Levy talks.html',
      bytes: Buffer.from(article(inside)),
      fields: {},
      companions: [
        { name: 'Levy talks_files/quay.png', bytes: png },
        { name: 'evil_files/x.png', bytes: Buffer.from('<svg onload="alert(1)"/>') },
      ],
    };
    const result = await importDocument(source);
    if (!result.ok) throw new Error(result.error.message);
    const { pictures, leftOut, layout } = result.value;
    expect(pictures).toMatchObject([{ extension: 'png', bytes: png }]);
    expect(leftOut).toEqual(['1 picture not saved with it', '1 picture of a kind or size that is not kept']);
    expect(JSON.stringify(layout)).toContain(pictures![0]!.hash);
    expect(JSON.stringify(layout)).not.toContain('elsewhere.example');
  });

  it('inside the page are kept as well', async () => {
    const { pictures } = await read(
      article(`<p><img src="data:image/png;base64,${png.toString('base64')}" alt="A dot" width="300"></p>`),
    );
    expect(pictures).toMatchObject([{ extension: 'png', bytes: png }]);
  });
});

describe('the record', () => {
  const recordOf = async (head: string, body = '') => (await read(article(body, head))).csl;
  const jsonLd = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it('of a news article', async () => {
    const csl = await recordOf(
      `<link rel="canonical" href="https://herald.example/levy"><meta property="og:site_name" content="Island Herald">` +
        jsonLd({
          '@context': 'https://schema.org',
          '@graph': [
            {
              '@type': 'NewsArticle',
              headline: 'Levy talks end early',
              datePublished: '2024-05-04T22:30:00Z',
              dateModified: '2024-05-05',
              author: [{ '@type': 'Person', name: 'Ada Noor' }, { '@id': '#lind' }],
              publisher: { '@type': 'Organization', name: 'Herald Press' },
            },
            { '@type': 'Person', '@id': '#lind', name: 'Per Lind' },
          ],
        }) +
        '<meta property="article:published_time" content="2024-05-05T00:30:00+02:00">',
    );
    expect(csl).toEqual({
      type: 'article-newspaper',
      title: 'Levy talks end early',
      author: [
        { given: 'Ada', family: 'Noor' },
        { given: 'Per', family: 'Lind' },
      ],
      issued: { 'date-parts': [[2024, 5, 5]] },
      'container-title': 'Island Herald',
      publisher: 'Herald Press',
      URL: 'https://herald.example/levy',
      language: 'en',
    });
  });

  it('of a journal article', async () => {
    const tags = {
      citation_title: 'Levies and landings',
      citation_author: 'Noor, Ada',
      citation_journal_title: 'Journal of Harbours',
      citation_publication_date: '2021/03/09',
      citation_volume: '7',
      citation_issue: '2',
      citation_firstpage: '11',
      citation_lastpage: '29',
      citation_doi: 'https://doi.org/10.1234/jh.7.2.11',
      citation_issn: '1234-5678',
    };
    const csl = await recordOf(
      Object.entries(tags)
        .map(([name, content]) => `<meta name="${name}" content="${content}">`)
        .join(''),
    );
    expect(csl).toMatchObject({
      type: 'article-journal',
      author: [{ given: 'Ada', family: 'Noor' }],
      'container-title': 'Journal of Harbours',
      issued: { 'date-parts': [[2021, 3, 9]] },
      volume: '7',
      issue: '2',
      page: '11-29',
      DOI: '10.1234/jh.7.2.11',
      ISSN: '1234-5678',
    });
  });

  it('of a page with Dublin Core, in the words of the user where there are any', async () => {
    const head =
      '<meta name="DC.title" content="The levy"><meta name="DC.creator" content="Noor, Ada"><meta name="DC.date.issued" content="2020-02"><meta name="DC.publisher" content="Board">';
    expect(await recordOf(head)).toMatchObject({
      type: 'webpage',
      title: 'The levy',
      author: [{ given: 'Ada', family: 'Noor' }],
      issued: { 'date-parts': [[2020, 2]] },
      publisher: 'Board',
    });
    const given = await importDocument({
      name: 'a.html',
      bytes: Buffer.from(article('', head)),
      fields: { title: 'Mine', publisher: 'Quay Gazette', issued: '1999' },
    });
    expect(given).toMatchObject({
      ok: true,
      value: {
        csl: {
          type: 'article-newspaper',
          title: 'Mine',
          'container-title': 'Quay Gazette',
          issued: { 'date-parts': [[1999]] },
        },
      },
    });
  });

  it('knows when and where a browser saved the page', async () => {
    const page = article('').replace(
      '<html',
      '<!--\n Page saved with SingleFile \n url: https://herald.example/levy?x=1 \n saved date: Tue Nov 05 2024 10:00:00 GMT+0000 \n--><html',
    );
    expect((await read(page)).csl).toMatchObject({
      URL: 'https://herald.example/levy?x=1',
      accessed: { 'date-parts': [[2024, 11, 5]] },
    });
  });
});

describe('the encoding of a page', () => {
  it('is the declared one, unless the bytes are UTF-8 beyond doubt', async () => {
    const page = (charset: string) => article('<p>Café, naïve, 12 €</p>', `<meta charset="${charset}">`);
    expect((await read(Buffer.from(page('iso-8859-1').replace('€', 'E'), 'latin1'))).text).toContain('Café, naïve');
    expect((await read(Buffer.from(page('iso-8859-1')))).text).toContain('Café, naïve, 12 €');
    expect((await read(Buffer.from(`\ufeff${page('utf-8')}`, 'utf16le'))).text).toContain('12 €');
  });
});

describe('hostile pages are harmless', () => {
  it('scripts, handlers and addresses of scripts leave only their words', async () => {
    const { text, layout } = await read(
      article(`<script>document.title='x'</script>
        <p onclick="steal()">Look <a href="javascript:alert(1)">here</a> or <a href=" JaVa&#9;script:alert(1)">there</a> or <a href="data:text/html,<script>1</script>">elsewhere</a>, all of the crews of the island harbour, and see.</p>
        <svg><script>alert(1)</script><text>drawn</text></svg>
        <iframe src="https://evil.example/"></iframe><object data="x.swf"></object>
        <style>p { background: url(https://evil.example/?leak) }</style>
        <p style="background:url(https://evil.example/a)">${prose('styles')}</p>`),
    );
    const kept = JSON.stringify(layout);
    expect(kept).not.toMatch(/script|onclick|style|evil|href|data:/i);
    expect(text).toContain('Look here or there or elsewhere');
    expect(text).not.toMatch(/alert|drawn|leak/);
  });

  it('a hundred thousand nested elements are read like any others', async () => {
    const deep = 99_000;
    const { text } = await read(`<title>Deep</title>${'<div>'.repeat(deep)}<p>${prose('depth')}</p>`);
    expect(text).toBe(prose('depth'));
  });

  it('more elements than a page for people has are refused with the reason', async () => {
    expect(await refused(`<p>Text</p>${'<div>'.repeat(301_000)}`)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/elements/) as unknown,
    });
  });

  it('a page too wide for its main text to be told is taken whole, and that is said', async () => {
    const { text, leftOut } = await read(`<p>${prose('width')}</p>${'x<br><br>'.repeat(20_000)}`);
    expect(text.startsWith(prose('width'))).toBe(true);
    expect(leftOut).toEqual([expect.stringContaining('main text')]);
  });

  it('structured data of any depth and shape says nothing and does no harm', async () => {
    const bomb = `{"@type":"NewsArticle","author":${'['.repeat(5000)}${']'.repeat(5000)},"headline":{"a":1},"datePublished":["never"]}`;
    const { csl } = await read(
      article(
        '',
        `<script type="application/ld+json">${bomb}</script><script type="application/ld+json">{"@graph": [null, 1, "x"]}</script>`,
      ),
    );
    expect(csl).toMatchObject({ title: 'Levy talks end early' });
    expect(csl.author).toBeUndefined();
  });
});
