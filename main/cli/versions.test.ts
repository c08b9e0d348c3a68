import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CheckedQuotation, ImportReport } from '../../shared/api';
import type { Article, Highlight } from '../../shared/model/records';
import { pdfOf } from '../import/testing/pdf';
import { openTerminal, type Terminal } from './testing/terminal';

const OLD = [
  'Quay closed',
  'The harbour master said on Monday that the eastern quay had been closed since spring.',
  'Two engineers disputed that and put the damage at 4.2 million kronor.',
  'The council will meet behind closed doors on Friday.',
].join('\n\n');
const NEW = OLD.replace('Quay closed', 'Quay closed (corrected)')
  .replace('on Monday', 'on Tuesday')
  .replace('\n\nThe council will meet behind closed doors on Friday.', '');

let terminal: Terminal;
beforeAll(async () => (terminal = await openTerminal()));
afterAll(() => terminal.close());

it('brings a new version in, keeps the old one, and says where each highlight is now', async () => {
  const imported = await terminal.json<ImportReport>('import', await terminal.write('quay.txt', OLD));
  const id = imported.items[0]?.id ?? '';
  const mark = async (quote: string) => (await terminal.json<{ id: string }>('highlight', id, '--quote', quote)).id;
  const sentence = await mark('The harbour master said on Monday that the eastern quay had been closed since spring.');
  const moved = await mark('Two engineers disputed that');
  const lost = await mark('behind closed doors');
  const { citationKey } = await terminal.json<Article>('show', id);
  const note = await terminal.json<{ id: string }>(
    'note',
    'add',
    '--text',
    `“said on Monday that the eastern quay” [@${citationKey}]`,
  );
  const before = await terminal.json<Highlight>('show', sentence);

  const { items } = await terminal.json<ImportReport>(
    'import',
    await terminal.write('new.txt', NEW),
    '--into',
    citationKey,
  );
  expect(items).toMatchObject([
    {
      status: 'added',
      id,
      version: {
        counts: { exact: 0, moved: 1, approximate: 1, lost: 1 },
        highlights: [
          { id: sentence, found: 'approximate' },
          { id: moved, found: 'moved' },
          { id: lost, found: 'lost' },
        ],
      },
    },
  ]);
  expect(await terminal.json('show', sentence)).toEqual(before);
  expect((await terminal.json<{ text: string }>('text', id)).text).toBe(NEW);
  const old = await terminal.json<{ text: string }>('text', id, '--at', before.textHash.slice(0, 8));
  expect(old.text).toBe(OLD);

  const { out } = await terminal.run('versions', id);
  expect(out).toContain('said on [-Monday-]{+Tuesday+} that the eastern quay');
  expect(out).toContain('[-The council will meet behind closed doors on Friday.-]');

  const { quotations } = await terminal.json<{ quotations: CheckedQuotation[] }>('note', 'check', note.id);
  expect(quotations).toMatchObject([
    { status: 'differs', actual: 'said on Tuesday that the eastern quay', olderVersion: { hash: before.textHash } },
  ]);

  expect((await terminal.run('undo')).out).toContain('New version of “Quay closed”');
  expect((await terminal.json<{ text: string }>('text', id)).text).toBe(OLD);
});

it('takes no version that is none', async () => {
  const imported = await terminal.json<ImportReport>('import', await terminal.write('a.txt', 'One text of its own.'));
  const id = imported.items[0]?.id ?? '';
  const again = await terminal.run('import', 'a.txt', '--into', id);
  expect([again.code, again.err]).toEqual([
    1,
    'commonplace import: Nothing was added. This is the text that the article has now.\n',
  ]);
  const other = await terminal.run('import', 'quay.txt', '--into', id);
  expect(other.err).toContain('belongs to another article, “Quay closed”');
  const nowhere = await terminal.run('import', 'a.txt', '--into', 'nobody2020');
  expect(nowhere.err).toContain('There is no article “nobody2020”');
  expect((await terminal.run('import', 'a.txt', 'quay.txt', '--into', id)).code).toBe(2);
});

const pdf = (text: string) =>
  Promise.resolve(pdfOf({ pages: [text.split('\n\n').map((line, at) => [11, 700 - 60 * at, line])] }));
const docx = (text: string) =>
  Packer.toBuffer(new Document({ sections: [{ children: text.split('\n\n').map((line) => new Paragraph(line)) }] }));

it.each([
  ['pdf', pdf],
  ['docx', docx],
] as const)(
  'takes a corrected .%s, says of a wholly other one that nothing is in it, and undoes both',
  async (kind, made) => {
    const about = (text: string) => text.replace('Quay closed', `Quay closed, by ${kind}`);
    const bringIn = async (name: string, text: string, ...more: string[]) => {
      const file = await terminal.write(`${name}.${kind}`, await made(about(text)));
      return (await terminal.json<ImportReport>('import', file, ...more)).items[0]!;
    };
    const { id = '' } = await bringIn('first', OLD);
    const shown = async () => (await terminal.json<{ text: string }>('text', id)).text;
    const before = await shown();
    const mark = async (quote: string) => (await terminal.json<{ id: string }>('highlight', id, '--quote', quote)).id;
    const marks = [
      await mark('The harbour master said on Monday that the eastern quay had been closed since spring.'),
      await mark('Two engineers disputed that'),
      await mark('behind closed doors'),
    ];
    const all = () => Promise.all(marks.map((one) => terminal.json<Highlight>('show', one)));
    const marked = await all();

    const corrected = await bringIn('corrected', NEW, '--into', id);
    expect(corrected.version?.counts).toEqual({ exact: 0, moved: 1, approximate: 1, lost: 1 });
    expect(await shown()).toContain('on Tuesday');
    const bees = 'Bees forage further in wet summers.\n\nNobody has counted the hives of the northern valleys.';
    const other = await bringIn('other', `${kind}\n\n${bees}`, '--into', id);
    expect(other.version?.counts).toEqual({ exact: 0, moved: 0, approximate: 0, lost: 3 });

    expect(await all()).toEqual(marked);
    await terminal.run('undo');
    await terminal.run('undo');
    expect([await shown(), await all()]).toEqual([before, marked]);
    expect((await terminal.run('verify')).code).toBe(0);
  },
);
