import { expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/model/actions';
import { createDrafts } from '../state/drafts';
import { wordsOf } from '../state/form';
import { MemoryStorage } from '../state/testing/memoryStorage';
import { forgetForm, keepForm, openForm, type DetailsForm } from './detailsDraft';

vi.mock('../api/client', () => ({ client: {} }));

const maker = { unique: () => '1', now: () => '2026-01-01T00:00:00.000Z' };
const article = newArticle(maker, {
  citationKey: 'voss2025',
  csl: { type: 'book', title: 'Piers', custom: 'as it came' },
});
const opened = () => {
  const drafts = createDrafts(new MemoryStorage(), 'library');
  const typed = (form: DetailsForm, title: string) =>
    keepForm(article, { ...form, details: { ...form.details, title } }, drafts);
  return { drafts, typed };
};

it('is found again as it was typed, in words too, and is gone when it is given up', () => {
  const { drafts, typed } = opened();
  const form = typed(openForm(article, drafts), 'The long pier');
  const again = openForm(article, drafts);
  expect(again).toEqual({ ...form, opened: { csl: article.csl, citationKey: 'voss2025' } });
  expect(drafts.slots().map((key) => wordsOf(drafts.read(key)!))).toEqual(['The long pier']);
  forgetForm(article, again, drafts);
  expect(drafts.slots()).toEqual([]);
});

it('is not taken away by a window that closes the same form, whether or not it has typed', () => {
  const { drafts, typed } = opened();
  const [untouched, mine, theirs] = [openForm(article, drafts), openForm(article, drafts), openForm(article, drafts)];
  const kept = typed(mine, 'Mine');
  typed(theirs, 'Theirs');
  forgetForm(article, untouched, drafts);
  forgetForm(article, kept, drafts);
  expect(openForm(article, drafts).details.title).toBe('Theirs');
});
