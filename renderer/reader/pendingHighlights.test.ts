import { describe, expect, it } from 'vitest';
import type { ShownHighlight } from '../../shared/api';
import type { Highlight } from '../../shared/model/records';
import { isIn, withPending } from './pendingHighlights';

const highlight = (id: string, color: Highlight['color'], updatedAt = 'then'): Highlight =>
  ({ id, color, updatedAt, anchor: { quote: 'words', start: 3, end: 8 } }) as unknown as Highlight; // what is looked at

const shown = (each: Highlight): ShownHighlight => ({
  highlight: each,
  place: { found: 'moved', start: 13, end: 18 },
  links: [],
  notes: [],
});

const [red, blue] = [highlight('a', 4), highlight('b', 3)];
const page = [shown(red), shown(blue)];

describe('what is pending', () => {
  it('leaves the list as it is when there is nothing', () => {
    expect(withPending(page, [])).toBe(page);
  });

  it('adds, changes and takes away, and leaves a changed one in its place', () => {
    const now = withPending(page, [
      { id: red.id, highlight: { ...red, color: 1 }, isDone: false },
      { id: blue.id, highlight: undefined, isDone: false },
      { id: highlight('c', 2).id, highlight: highlight('c', 2), isDone: false },
    ]);
    expect(now.map((each) => [each.highlight.id, each.highlight.color, each.place])).toEqual([
      ['a', 1, { found: 'moved', start: 13, end: 18 }],
      ['c', 2, { found: 'exact', start: 3, end: 8 }],
    ]);
  });

  it('shows the last of two changes', () => {
    const asked = ([1, 2] as const).map((color) => ({ id: red.id, highlight: { ...red, color }, isDone: false }));
    expect(withPending(page, asked)[0]?.highlight.color).toBe(2);
  });

  it('is in a page that has the new one, a later state, or no longer has what went', () => {
    const added = highlight('c', 2);
    expect(isIn(page, { id: added.id, highlight: added }, undefined)).toBe(false);
    expect(isIn([...page, shown(added)], { id: added.id, highlight: added }, undefined)).toBe(true);
    const changed = { id: red.id, highlight: { ...red, color: 1 } as Highlight };
    expect(isIn(page, changed, red)).toBe(false);
    expect(isIn([shown(highlight('a', 1, 'later'))], changed, red)).toBe(true);
    expect(isIn(page, { id: red.id, highlight: undefined }, red)).toBe(false);
    expect(isIn([shown(blue)], { id: red.id, highlight: undefined }, red)).toBe(true);
  });
});
