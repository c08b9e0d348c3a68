import { describe, expect, it } from 'vitest';
import { aheadIn, caretMove } from './caretKeys';

/** `Ctrl+ArrowLeft` on Windows and Linux, `mac:Alt+ArrowLeft` on a Mac. */
function press(keys: string) {
  const isMac = keys.startsWith('mac:');
  const parts = keys.replace('mac:', '').split('+');
  const has = (name: string) => parts.includes(name);
  const event = { key: parts.at(-1) ?? '', ctrlKey: has('Ctrl'), altKey: has('Alt'), metaKey: has('Meta') };
  const found = caretMove(event, isMac);
  return found && `${found.direction} ${found.granularity}`;
}

describe('caretMove', () => {
  it.each([
    ['ArrowLeft', 'left character'],
    ['Ctrl+ArrowRight', 'right word'],
    ['mac:Alt+ArrowRight', 'right word'],
    ['mac:Meta+ArrowLeft', 'left lineboundary'],
    ['ArrowDown', 'forward line'],
    ['Ctrl+ArrowUp', 'backward paragraph'],
    ['mac:Meta+ArrowDown', 'forward documentboundary'],
    ['Home', 'backward lineboundary'],
    ['Ctrl+End', 'forward documentboundary'],
    ['PageDown', 'forward line'],
  ])('%s moves %s', (keys, expected) => {
    expect(press(keys)).toBe(expected);
  });

  it.each(['a', '1', 'Escape', 'Alt+ArrowLeft', 'Meta+ArrowLeft', 'mac:Ctrl+ArrowLeft'])(
    '%s is not for the caret',
    (keys) => {
      expect(press(keys)).toBeUndefined();
    },
  );
});

describe('what a moved caret is said to stand before', () => {
  const [letter, word, line] = (['character', 'word', 'line'] as const).map((granularity) => ({
    direction: 'forward' as const,
    granularity,
    times: 1,
  }));
  if (!letter || !word || !line) throw new Error('There are three.');

  it('is a letter, whole also when it takes two units, and a space by its name', () => {
    expect(aheadIn('ice and', letter)).toBe('i');
    expect(aheadIn('𝒳 stands', letter)).toBe('𝒳');
    expect(aheadIn(' and', letter)).toBe('space');
    expect(aheadIn('', letter)).toBe('');
  });

  it('is a word with what is set close to it', () => {
    expect(aheadIn(' patience. “Two', word)).toBe('patience.');
  });

  it('is the first whole words of a line', () => {
    expect(aheadIn('The board met\n on Monday', line)).toBe('The board met on Monday');
    const said = aheadIn('The board will meet again in a fortnight, and until then the levy is not in force', line);
    expect(said).toBe('The board will meet again in a fortnight, and until then the');
    expect(aheadIn('あ'.repeat(100), line)).toHaveLength(60);
  });
});
