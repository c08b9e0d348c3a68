import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());

const style = (id: string, title: string, prefix: string) =>
  [
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">',
    `<info><title>${title}</title><id>http://example.org/styles/${id}</id><updated>2024-01-01T00:00:00Z</updated></info>`,
    '<citation><layout><text variable="title"/></layout></citation>',
    `<bibliography><layout><text variable="title" prefix="${prefix}"/></layout></bibliography>`,
    '</style>',
  ].join('\n');
const titles = async (...words: string[]) =>
  (await terminal.json<{ items: { id: string; title: string; own?: boolean }[] }>('styles', ...words)).items;

describe('styles of your own', () => {
  it('are added from a file, found by misspelt names, used by name, and taken away', async () => {
    await terminal.write('quay.csl', style('quay', 'Quayside Quarterly', 'Seen: '));
    await terminal.write('works.json', JSON.stringify([{ id: 'a', type: 'book', title: 'Tides' }]));
    expect(await terminal.json('styles', '--add', 'quay.csl')).toMatchObject({ id: 'quay', own: true });
    expect((await titles('quaiside'))[0]).toEqual({ id: 'quay', title: 'Quayside Quarterly', own: true });
    expect((await terminal.run('cite', 'works.json', '--style', 'quay')).out).toBe('Seen: Tides\n');
    await terminal.json('styles', '--remove', 'quay');
    expect((await terminal.run('cite', 'works.json', '--style', 'quay')).code).toBe(1);
  });

  it('stand in for the ones that came with the program', async () => {
    await terminal.write('mine.csl', style('apa', 'My APA', 'Mine: '));
    await terminal.json('styles', '--add', 'mine.csl');
    expect((await titles()).filter(({ id }) => id === 'apa')).toEqual([{ id: 'apa', title: 'My APA', own: true }]);
    await terminal.json('styles', '--remove', 'apa');
    expect((await titles()).find(({ id }) => id === 'apa')?.own).toBeUndefined();
  });

  it('may only point at a shipped one, as the styles of most journals do', async () => {
    const pointer = (parent: string) =>
      style('harbour-letters', 'Harbour Letters', '')
        .replace('<updated>', `<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/><updated>`)
        .replace(/<citation>[\s\S]*<\/bibliography>/, '');
    await terminal.write('works.json', JSON.stringify([{ id: 'a', type: 'book', title: 'Tides', publisher: 'Quay' }]));
    await terminal.write('letters.csl', pointer('ieee'));
    await terminal.write('lost.csl', pointer('no-such-parent'));
    expect(await terminal.json('styles', '--add', 'letters.csl')).toMatchObject({ id: 'harbour-letters', own: true });
    const cited = async (name: string) => (await terminal.run('cite', 'works.json', '--style', name)).out;
    expect(await cited('harbour-letters')).toBe(await cited('ieee'));
    expect(await cited('letters.csl')).toBe(await cited('ieee'));
    expect((await terminal.run('styles', '--add', 'lost.csl')).err).toMatch(
      /points at .*no-such-parent, which is not here/,
    );
  });

  it('are refused by name when they cannot be used', async () => {
    await terminal.write('broken.csl', '<style><citation></style>');
    const { code, err } = await terminal.run('styles', '--add', 'broken.csl');
    expect(code).toBe(1);
    expect(err).toMatch(/broken\.csl: .*line 1 is no XML/);
  });
});
