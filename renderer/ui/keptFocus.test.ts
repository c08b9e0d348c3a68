import { beforeEach, describe, expect, it } from 'vitest';
import { focusNeighbour } from './focusNeighbour';
import { sameControl } from './sameControl';
import { button, Part } from './testing/page';

beforeEach(() => {
  Part.focused = undefined;
});

describe('an item of a list that goes', () => {
  const item = (name: string, ...words: string[]) => new Part('LI', name, {}, ...words.map((each) => button(each)));
  const listOf = (...items: Part[]) => new Part('DIV', '', { tabindex: '0' }, new Part('UL', '', {}, ...items));
  const leave = (from: Part, words: string): string | undefined => {
    const at = from.children.find(({ textContent }) => textContent === words)!;
    focusNeighbour(at.asElement);
    return Part.focused && `${Part.focused.parentElement?.textContent}: ${Part.focused.textContent}`;
  };

  it('gives the focus to the same button of the next, else of the one before', () => {
    const items = [item('a', 'Open', 'Unlink'), item('b', 'Open', 'Unlink'), item('c', 'Open', 'Unlink')] as const;
    listOf(...items);
    expect(leave(items[1], 'Unlink')).toBe('c: Unlink');
    expect(leave(items[2], 'Open')).toBe('b: Open');
  });

  it('takes the last button where there is none of these words, and goes over items without any', () => {
    const items = [item('a', 'Open', 'Trace'), item('b', 'Open', 'Unlink'), item('c')] as const;
    listOf(...items);
    expect(leave(items[1], 'Unlink')).toBe('a: Trace');
  });

  it('leaves it to what holds the list when it was the only one', () => {
    const only = item('a', 'Unlink');
    const holder = listOf(only);
    leave(only, 'Unlink');
    expect(Part.focused).toBe(holder);
  });
});

describe('a card that is drawn elsewhere', () => {
  const card = (id: string, attributes: Record<string, string>, ...controls: Part[]) =>
    new Part('LI', '', { 'data-card': id, ...attributes }, ...controls);
  const comment = () => new Part('TEXTAREA', 'half', { 'aria-label': 'Comment' });
  const gone = card('h1', {}, button('Link'), button('Yellow', { 'aria-label': 'Colour' }), comment(), button('More'));
  const [link, colour, field, more] = gone.children;

  it('has the same control, by its words or its name', () => {
    const [again, colourAgain] = [button('Link'), button('Green', { 'aria-label': 'Colour' })];
    const fieldAgain = comment();
    const page = new Part(
      'BODY',
      '',
      {},
      card('h2', {}, button('Link')),
      card('h1', { hidden: '' }, button('Link')),
      card('h1', {}, again, fieldAgain, colourAgain),
    );
    const found = (part: Part | undefined) => sameControl(part!.asElement, page.asElement);
    expect(found(link)).toEqual({ same: again, first: again });
    expect(found(colour)).toEqual({ same: colourAgain, first: again });
    expect(found(field)).toEqual({ same: fieldAgain, first: again });
    expect(found(more)).toEqual({ first: again });
  });

  it('has none when the card is gone, or was none', () => {
    const page = new Part('BODY', '', {}, card('h2', {}, button('Link')));
    expect(sameControl(link!.asElement, page.asElement)).toEqual({});
    expect(sameControl(button('Link').asElement, page.asElement)).toEqual({});
  });
});
