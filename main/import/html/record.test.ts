import { describe, expect, it } from 'vitest';
import { importDocument } from '..';

/** What a page with this head, and these words above its text, says of itself. */
async function recordOf(head: string, above = '', language = 'en') {
  const paragraph = '<p>The council voted on Wednesday, after a long debate, not to raise the levy on boats.</p>';
  const page = `<!doctype html><html lang="${language}"><head>${head}</head><body><article>${above}${paragraph.repeat(12)}</article></body></html>`;
  const read = await importDocument({ name: 'page.html', bytes: Buffer.from(page), fields: {} });
  if (!read.ok) throw new Error(read.error.message);
  const { author = [], issued, type, title } = read.value.csl;
  const people = author.map(({ literal, given, family, ...rest }) =>
    [literal ?? given, rest['non-dropping-particle'], family].filter(Boolean).join(' '),
  );
  return { people, day: issued?.['date-parts']?.[0]?.join('-'), type, title };
}

const jsonLd = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const author = (name: string): string => `<meta name="author" content="${name}">`;

describe('who wrote a page', () => {
  it.each([
    [author('Von Anna Müller und Peter von der Heide'), ['Anna Müller', 'Peter von der Heide']],
    [author('Par Jean Dupont et Marie Lefèvre'), ['Jean Dupont', 'Marie Lefèvre']],
    [author('Por Ana García y Luis Pérez'), ['Ana García', 'Luis Pérez']],
    [author('José Ortega y Gasset'), ['José Ortega y Gasset']],
    [author('Von Trapp'), ['Von Trapp']],
    [author('Автор: Иван Петров'), ['Иван Петров']],
    [author('文：山田太郎'), ['山田太郎']],
    [author('By Jane Doe and John Smith, Staff Writers'), ['Jane Doe', 'John Smith']],
    [author('Jane Doe') + author('John Smith'), ['Jane Doe', 'John Smith']],
    [
      jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: ['Jane Doe', 'John Smith'] } }),
      ['Jane Doe', 'John Smith'],
    ],
    [jsonLd({ '@type': 'NewsArticle', author: [{ givenName: 'Jane', familyName: 'Doe' }] }), ['Jane Doe']],
    [
      jsonLd({
        '@graph': [
          { '@type': 'Person', '@id': '#a', name: 'Jane Doe' },
          { '@type': 'WebPage', mainEntity: { '@type': 'Article', author: [{ '@id': '#a' }, { name: 'John Smith' }] } },
        ],
      }),
      ['Jane Doe', 'John Smith'],
    ],
  ])('%s', async (head, people) => {
    expect((await recordOf(head)).people).toEqual(people);
  });

  it('is told by microdata, without the people in things inside the article', async () => {
    const person = (prop: string, name: string) =>
      `<span itemprop="${prop}" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${name}</span></span>`;
    const comment = `<div itemprop="comment" itemscope>${person('author', 'A Reader')}</div>`;
    const above = `<div itemscope itemtype="https://schema.org/NewsArticle">${person('author', 'Jane Doe')} ${person('author', 'John Smith')}${comment}</div>`;
    const { people, type } = await recordOf('<title>Levy</title>', above);
    expect([people, type]).toEqual([['Jane Doe', 'John Smith'], 'article-newspaper']);
  });
});

describe('the day of publication', () => {
  it.each([
    ['de', '12. März 2024', '2024-3-12'],
    ['fr', '1er février 2024', '2024-2-1'],
    ['es', '12 de septiembre de 2024', '2024-9-12'],
    ['pl', '12 września 2024', '2024-9-12'],
    ['ru', '12 сентября 2024, 23:30', '2024-9-12'],
    ['ja', '2024年9月12日 23時30分', '2024-9-12'],
    ['en', 'Sept. 12, 2024', '2024-9-12'],
    ['fr', '12/09/2024', '2024-9-12'],
    ['en-US', '12/09/2024', undefined],
    ['en-GB', '12/09/2024', '2024-9-12'],
    ['en', '31/12/2024', '2024-12-31'],
  ])('in %s, as shown: %s', async (language, shown, day) => {
    expect((await recordOf('', `<h1>Levy</h1><p class="date">${shown}</p>`, language)).day).toBe(day);
  });

  it('is that of the zone in which the page shows the very moment', async () => {
    const head = '<meta property="article:published_time" content="2024-09-13T04:30:00Z">';
    const shown = (time: string) => recordOf(head, `<h1>Levy</h1><time datetime="${time}">Then</time>`);
    expect((await shown('2024-09-12T23:30:00-05:00')).day).toBe('2024-9-12');
    expect((await shown('2024-09-12T21:00:00-05:00')).day).toBe('2024-9-13'); // another moment
  });
});

it('the title is without the name of the site, and what indexes are told comes first', async () => {
  const site = '<meta property="og:site_name" content="海岸新聞">';
  expect((await recordOf(`<title>港湾評議会、課徴金に反対 | 海岸新聞</title>${site}`)).title).toBe(
    '港湾評議会、課徴金に反対',
  );
  expect((await recordOf('<title>War – Peace</title>')).title).toBe('War – Peace');
  expect((await recordOf('<title>Levy</title><meta name="citation_title" content="Levy: a history">')).title).toBe(
    'Levy: a history',
  );
});
