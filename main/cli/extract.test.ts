import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());

const sentence =
  'The harbour board met on Tuesday to speak about the levy, and nobody in the room could say how it was reached.';
const page = `<html lang="en"><head><title>Levy talks</title><meta property="og:site_name" content="Island Herald">
  <meta property="article:published_time" content="2024-05-04T23:30:00+02:00"></head>
  <body><article><p class="byline">By Ada Noor</p><p>${sentence}</p><p>${sentence.replace('Tuesday', 'Friday')}</p></article></body></html>`;

it('extract prints the main text of a page and what it says of itself, without a library', async () => {
  const file = await terminal.write('page.html', page);
  expect(await terminal.json('extract', file)).toMatchObject({
    title: 'Levy talks',
    byline: 'By Ada Noor',
    authors: ['Ada Noor'],
    siteName: 'Island Herald',
    issued: '2024-05-04',
    lang: 'en',
    text: `${sentence}\n\n${sentence.replace('Tuesday', 'Friday')}`,
  });
  expect((await terminal.run('extract', file)).out).toContain(sentence);
});

it('extract refuses in one line what holds no text', async () => {
  const { code, err } = await terminal.run('extract', await terminal.write('empty.html', '<p> </p>'));
  expect(code).toBe(1);
  expect(err).toMatch(/^commonplace extract: There is no text in it\.\n$/);
});
