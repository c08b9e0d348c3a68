import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/model/ids';
import { currentTarget, navigate, startState, type NavigationAction, type NavigationState } from './navigationState';
import type { Target } from './target';

const article = (name: string) => ({ view: 'article', id: makeId('article', name) }) as const;
const note = (name: string) => ({ view: 'note', id: makeId('note', name) }) as const;
const open = (target: Target, where: { newTab?: boolean; split?: boolean } = {}): NavigationAction => ({
  type: 'open',
  target,
  ...where,
});
const after = (...actions: NavigationAction[]): NavigationState => actions.reduce(navigate, startState);

describe('opening', () => {
  it('takes the place of what is in the active tab', () => {
    const { tabs, active } = after(open(article('a')), open(article('b')));
    expect(tabs).toEqual([article('b')]);
    expect(active).toBe(0);
  });

  it('takes a new tab when asked', () => {
    const { tabs, active } = after(open(article('a')), open(article('b'), { newTab: true }));
    expect(tabs).toEqual([article('a'), article('b')]);
    expect(active).toBe(1);
  });

  it('goes to the tab that has it already, and to the passage wanted now', () => {
    const at = { start: 3, end: 9 };
    const { tabs, active } = after(
      open(article('a')),
      open(note('n'), { newTab: true }),
      open({ ...article('a'), at }),
    );
    expect(active).toBe(0);
    expect(tabs).toEqual([{ ...article('a'), at }, note('n')]);
  });

  it('puts a note beside its text, or in a tab when nothing is open', () => {
    expect(after(open(article('a')), open(note('n'), { split: true })).split).toEqual(note('n'));
    expect(after(open(note('n'), { split: true }))).toMatchObject({ tabs: [note('n')], active: 0 });
  });

  it('shows a page over everything, and leaves it for a record or a list', () => {
    const page = open({ view: 'settings' });
    expect(currentTarget(after(open(article('a')), page))).toEqual({ view: 'settings' });
    expect(currentTarget(after(page, open(article('a'))))).toEqual(article('a'));
    expect(after(page, open({ view: 'claims' })).page).toBeUndefined();
  });
});

describe('closing', () => {
  it('goes to the neighbour', () => {
    const three = [open(article('a')), open(article('b'), { newTab: true }), open(article('c'), { newTab: true })];
    expect(after(...three, { type: 'close', index: 2 }).active).toBe(1);
    expect(after(...three, { type: 'close', index: 0 }).tabs).toEqual([article('b'), article('c')]);
    expect(after(...three, { type: 'close', index: 0 }).active).toBe(1);
  });

  it('leaves what stood beside in the place of the last tab', () => {
    const closed = after(open(article('a')), open(note('n'), { split: true }), { type: 'close', index: 0 });
    expect(closed).toMatchObject({ tabs: [note('n')], active: 0 });
    expect(closed.split).toBeUndefined();
  });
});

it('goes back the way it came', () => {
  const actions = [
    open(article('a')),
    open({ view: 'claims' }),
    open(note('n'), { newTab: true }),
    open({ view: 'history' }),
  ];
  const states = actions.reduce((all, action) => [...all, navigate(all.at(-1) ?? startState, action)], [startState]);
  let state = states.at(-1) ?? startState;
  for (const earlier of states.slice(0, -1).reverse()) {
    state = navigate(state, { type: 'back' });
    expect(state).toEqual(earlier);
  }
  expect(navigate(state, { type: 'back' })).toEqual(state);
});

describe('where only one of list and text fits', () => {
  it('shows the one that had the focus, with all that is open in its place', () => {
    const state = after(open({ view: 'claims' }), open(article('a')), open(note('n'), { split: true }));
    expect(navigate(state, { type: 'front', front: 'list' })).toEqual({ ...state, front: 'list' });
  });

  it('makes no step to go back by, and nothing new where it is shown already', () => {
    const state = after(open(article('a')), { type: 'front', front: 'list' });
    expect(state.past).toEqual(after(open(article('a'))).past);
    expect(navigate(state, { type: 'front', front: 'list' })).toBe(state);
  });
});

describe('whatever the user does', () => {
  const target = fc.constantFrom<Target>(
    article('a'),
    article('b'),
    note('n'),
    { view: 'claims' },
    { view: 'articles', tag: 'council' },
    { view: 'settings' },
  );
  const action = fc.oneof<fc.Arbitrary<NavigationAction>[]>(
    fc.record({ type: fc.constant('open' as const), target, newTab: fc.boolean(), split: fc.boolean() }),
    fc.record({ type: fc.constant('activate' as const), index: fc.integer({ min: -1, max: 4 }) }),
    fc.record({ type: fc.constant('close' as const), index: fc.integer({ min: -1, max: 4 }) }),
    fc.constant({ type: 'step', by: 1 } as const),
    fc.constant({ type: 'closeSplit' } as const),
    fc.constant({ type: 'back' } as const),
    fc.record({ type: fc.constant('front' as const), front: fc.constantFrom('list' as const, 'tabs' as const) }),
    fc.constant({ type: 'forget', ids: [article('a').id] } as const),
  );

  it('the active tab is one of the tabs, and no record has two', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const { tabs, active } = after(...actions);
        expect(active).toBeLessThan(tabs.length);
        expect(active).toBeGreaterThanOrEqual(tabs.length > 0 ? 0 : -1);
        expect(new Set(tabs.map(({ id }) => id)).size).toBe(tabs.length);
      }),
    );
  });

  it('a deleted record is nowhere, also not on the way back', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const { id } = article('a');
        expect(JSON.stringify(after(...actions, { type: 'forget', ids: [id] }))).not.toContain(id);
      }),
    );
  });
});
