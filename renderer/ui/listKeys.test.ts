import { describe, expect, it } from 'vitest';
import { stepInList } from './listKeys';

describe('stepInList', () => {
  it('never leaves the list', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'j', 'k', 'PageDown', 'PageUp', 'Home', 'End']) {
      for (const from of [-1, 0, 1, 6]) {
        const to = stepInList(key, from, 7, 3) ?? NaN;
        expect(to, `${key} from ${from}`).toBeGreaterThanOrEqual(0);
        expect(to, `${key} from ${from}`).toBeLessThan(7);
      }
    }
  });

  it('moves down by arrow or J, up by arrow or K', () => {
    expect(stepInList('ArrowDown', 2, 7, 3)).toBe(3);
    expect(stepInList('j', 2, 7, 3)).toBe(3);
    expect(stepInList('ArrowUp', 2, 7, 3)).toBe(1);
    expect(stepInList('k', 2, 7, 3)).toBe(1);
  });

  it('enters the list at its near end', () => {
    expect(stepInList('ArrowDown', -1, 7, 3)).toBe(0);
    expect(stepInList('ArrowUp', -1, 7, 3)).toBe(6);
  });

  it('leaves other keys, and every key of an empty list, alone', () => {
    expect(stepInList('x', 2, 7, 3)).toBeUndefined();
    expect(stepInList('End', -1, 0, 3)).toBeUndefined();
  });
});
