import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CheckedQuotation, ImportReport } from '../../shared/api';
import { openTerminal, type Terminal } from './testing/terminal';

const TEXT = [
  'Quay closed',
  'The harbour master said on Monday that the eastern quay had been closed since spring.',
  'Two engineers disputed that and put the damage at 4.2 million kronor.',
].join('\n\n');

let terminal: Terminal;
beforeAll(async () => (terminal = await openTerminal()));
afterAll(() => terminal.close());

it('compares the quotations of a note with the texts it cites', async () => {
  const { items } = await terminal.json<ImportReport>('import', await terminal.write('quay.txt', TEXT));
  const { citationKey } = await terminal.json<{ citationKey: string }>('show', items[0]?.id ?? '');
  const note = [
    `It “had been closed since spring” [@${citationKey}, p. 2], and cost “4.8 million kronor in damage” [@nobody].`,
    `> Two engineers disputed that and put the damage at 4.8 million kronor.\n>\n> [@${citationKey}]`,
    `“The mayor resigned in the evening” [@${citationKey}].`,
  ].join('\n\n');
  const { id } = await terminal.json<{ id: string }>('note', 'add', '--text', note);

  const { quotations } = await terminal.json<{ quotations: CheckedQuotation[] }>('note', 'check', id);
  expect(quotations).toMatchObject([
    { quote: 'had been closed since spring', citation: citationKey, locator: 'p. 2', status: 'verbatim' },
    { citation: 'nobody', status: 'not-found', reason: 'No article has the key nobody.' },
    {
      status: 'differs',
      actual: 'Two engineers disputed that and put the damage at 4.2 million kronor.',
      block: true,
    },
    { quote: 'The mayor resigned in the evening', status: 'not-found' },
  ]);
  for (const { start, end, quote } of quotations) expect(note.slice(start, end)).toBe(quote);

  const { out } = await terminal.run('note', 'check', id);
  expect(out).toContain('at [-4.8-]{+4.2+} million kronor.');
  expect(out).toContain('4 quotations: 1 verbatim, 1 differ, 2 not found.');
});

it('refuses what is no note', async () => {
  const { code, err } = await terminal.run('note', 'check', 'note-0');
  expect([code, err]).toEqual([
    1,
    'commonplace note check: There is no record with the id or citation key “note-0”.\n',
  ]);
});
