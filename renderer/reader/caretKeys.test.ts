import { describe, expect, it } from 'vitest';
import { caretMove } from './caretKeys';

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
