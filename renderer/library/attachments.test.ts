import { expect, it } from 'vitest';
import { attachmentsAmong } from './attachments';

const file = (name: string) => ({ name, base64: '' });
const item = (id: string, ...attachments: string[]) => ({
  file: 'works.bib',
  status: 'added' as const,
  kind: 'bibtex',
  id: `article-${id}` as never, // only passed on
  title: id,
  attachments,
});

it('finds the files that references name, whatever folder or system they were in, each once', () => {
  const files = [file('Holm 2019.PDF'), file('works/osei.pdf'), file('other.pdf')];
  const items = [
    item('holm', 'C:\\Users\\ada\\Zotero\\holm 2019.pdf', 'gone.pdf'),
    item('osei', 'files/12/osei.pdf'),
    item('again', 'osei.pdf'),
  ];
  expect(attachmentsAmong(files, items).map(({ file: { name }, title }) => [name, title])).toEqual([
    ['Holm 2019.PDF', 'holm'],
    ['works/osei.pdf', 'osei'],
  ]);
});
