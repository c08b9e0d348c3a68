import { describe, expect, it } from 'vitest';
import type { TouchedRecord } from '../../shared/api';
import { kindAndChange, targetOf } from './touched';

const touched = (record: object) => ({ title: 'T', what: 'added', ...record }) as TouchedRecord;

describe('a record in the history', () => {
  it.each([
    [
      { id: 'note-1', kind: 'note', opens: 'note-1' },
      { view: 'note', id: 'note-1' },
    ],
    [
      { id: 'evidence-1', kind: 'evidence', opens: 'claim-1' },
      { view: 'claim', id: 'claim-1' },
    ],
    [
      { id: 'highlight-1', kind: 'highlight', opens: 'article-1' },
      { view: 'article', id: 'article-1', highlightId: 'highlight-1' },
    ],
    [
      { id: 'tag-1', kind: 'tag', opens: 'tag-1' },
      { view: 'articles', tag: 'T' },
    ],
    [{ id: 'note-1', kind: 'note' }, undefined],
  ])('%j leads to %j', (record, target) => {
    expect(targetOf(touched(record))).toEqual(target);
  });

  it('is told by kind and change', () => {
    expect(kindAndChange(touched({ kind: 'evidence', what: 'deleted' }))).toBe('link deleted');
  });
});
