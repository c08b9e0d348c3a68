import { describe, expect, it } from 'vitest';
import { startsWithTitle } from './titleInText';

describe('startsWithTitle', () => {
  it.each([
    ['The quay\n\nText', 'The quay', true],
    ['\n# The *quay*\nText', 'The quay', true],
    ['The quay is closed. Text', 'The quay', false],
    ['Text', undefined, false],
    ['\n', '', false],
  ])('%j by the title %j: %s', (content, title, expected) => {
    expect(startsWithTitle(content, title)).toBe(expected);
  });
});
