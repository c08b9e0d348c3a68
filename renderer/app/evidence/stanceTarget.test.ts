import { describe, expect, it } from 'vitest';
import { makeId } from '../../../shared/model/ids';
import { stanceOfKey } from './stances';
import { stanceTarget } from './stanceTarget';

const link = makeId('evidence', 'a');

describe('what a stance key works on', () => {
  it.each([
    [
      { hasSelection: true, link, hasSource: true },
      { act: 'pick', from: 'selection' },
    ],
    [
      { hasSelection: true, hasSource: false },
      { act: 'pick', from: 'selection' },
    ],
    [
      { hasSelection: false, link, hasSource: true },
      { act: 'change', link },
    ],
    [
      { hasSelection: false, hasSource: true },
      { act: 'pick', from: 'source' },
    ],
    [{ hasSelection: false, hasSource: false }, undefined],
  ])('%o', (atHand, target) => {
    expect(stanceTarget(atHand)).toEqual(target);
  });
});

describe('stanceOfKey', () => {
  it('reads letters in both cases, and their place where Alt or the layout gives another sign', () => {
    expect(stanceOfKey({ key: 's', code: '' })).toBe('supports');
    expect(stanceOfKey({ key: 'ß', code: 'KeyS' })).toBe('supports');
    expect(stanceOfKey({ key: '∂', code: 'KeyD' })).toBe('disputes');
    expect(stanceOfKey({ key: 'x', code: 'KeyX' })).toBeUndefined();
  });
});
