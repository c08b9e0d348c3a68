import { expect, it } from 'vitest';
import { offered } from './offeredMarks';

it('what is here already is not offered again', () => {
  const mark = { kind: 'highlight', quote: 'a', locator: 'p. 1' } as const;
  const marks = [
    { ...mark, id: 'one', isHere: true },
    { ...mark, id: 'two', isHere: false },
  ];
  expect([...offered(marks)]).toEqual(['two']);
});
