import { expect, it, vi } from 'vitest';
import { createDrafts } from '../state/drafts';
import { wordsOf } from '../state/form';
import { MemoryStorage } from '../state/testing/memoryStorage';
import { keepRefusedClaim, NEW_CLAIM_FORM } from './refusedClaim';

vi.mock('../api/client', () => ({ client: {} }));

it('keeps the words of a claim that was refused, beside those that were waiting', () => {
  const drafts = createDrafts(new MemoryStorage(), 'library');
  const words = () => wordsOf(drafts.read(NEW_CLAIM_FORM.key)!);
  keepRefusedClaim(drafts, 'The pier is closed.');
  expect(words()).toBe('The pier is closed.');
  keepRefusedClaim(drafts, 'The pier is closed.');
  keepRefusedClaim(drafts, 'It was closed in March.');
  expect(words()).toBe('The pier is closed.\nIt was closed in March.');
});
