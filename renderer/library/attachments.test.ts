import { expect, it } from 'vitest';
import { ok } from '../../shared/result';
import { findAttachments, placeOf, worksNaming } from './attachments';

const file = (name: string, path?: string) => {
  const own = { name, ...(path !== undefined && { path }) };
  return { ...own, read: () => Promise.resolve(ok({ ...own, base64: '' })) };
};
const item = (id: string, ...attachments: string[]) => ({
  file: 'works.bib',
  status: 'added' as const,
  kind: 'bibtex',
  id: `article-${id}` as never, // only passed on
  title: id,
  attachments,
});

it('finds the files that references name in one place after another, one for each article, and says what is missing', () => {
  const works = worksNaming([
    item('holm', 'files/12/page.html', 'files/12/holm 2019.pdf'),
    item('osei', '/home/ada/osei.pdf'),
    item('ruiz', 'ruiz.pdf'),
    item('none'),
  ]);
  const chosen = placeOf([file('page.html', 'refs/files/12/page.html'), file('Holm 2019.PDF')]);
  const folder = placeOf([file('osei.pdf'), file('Holm 2019.PDF')]);
  const { attachments, missing } = findAttachments(works, [chosen, folder]);
  expect(attachments.map(({ work, place, path }) => [work.title, place === chosen, path])).toEqual([
    ['holm', true, 'Holm 2019.PDF'],
    ['osei', false, 'osei.pdf'],
  ]);
  expect(missing.map(({ title }) => title)).toEqual(['ruiz']);
});

it('keeps files of one name in two folders apart', async () => {
  const works = worksNaming([item('a', 'files/1/text.pdf'), item('b', 'files/2/text.pdf')]);
  const place = placeOf([file('text.pdf', 'refs/files/2/text.pdf'), file('text.pdf', 'refs/files/1/text.pdf')]);
  const { attachments } = findAttachments(works, [place]);
  expect(attachments.map(({ path }) => path)).toEqual(['refs/files/1/text.pdf', 'refs/files/2/text.pdf']);
  expect(await place.read('refs/files/1/text.pdf')).toMatchObject({ value: { path: 'refs/files/1/text.pdf' } });
});
