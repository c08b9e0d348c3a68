import { expect, it } from 'vitest';
import { splitAtCaret } from './searchState';

it.each([
  ['tag:da|', 'tag:da', ''],
  ['tag:da| pier', 'tag:da', 'pier'],
  ['by:so| tag:dates  pier ', 'by:so', 'tag:dates  pier'],
  ['tag:d|a pier', '', 'a pier'],
])('completes at the caret in %j', (marked, query, rest) => {
  const [text, caret] = [marked.replace('|', ''), marked.indexOf('|')];
  expect(splitAtCaret({ text, caret })).toEqual({ query, rest });
});

it('completes at the end where no caret is known', () => {
  expect(splitAtCaret({ text: 'pier tag:' })).toEqual({ query: 'pier tag:', rest: '' });
});
