import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/commands';
import { isSingleKey, matchesShortcut, parseShortcut, shortcutCaps, type KeyPress } from './keys';

/** `Ctrl+Shift+z KeyZ`: what is held, the sign that comes out, and the place on the keyboard. */
function press(text: string): KeyPress {
  const [combination = '', code = ''] = text.split(' ');
  const parts = combination.split('+');
  const held = new Set(parts.slice(0, -1));
  return {
    key: parts.at(-1) ?? '',
    code,
    ctrlKey: held.has('Ctrl'),
    metaKey: held.has('Meta'),
    altKey: held.has('Alt'),
    shiftKey: held.has('Shift'),
  };
}

describe('matchesShortcut', () => {
  it.each([
    ['Mod+K', 'Ctrl+k KeyK'],
    ['Mod+K', 'Ctrl+K KeyK'], // with caps lock
    ['Mod+Shift+Z', 'Ctrl+Shift+Z KeyZ'],
    ['?', 'Shift+? Slash'],
    ['1', '1 Digit1'],
    ['1', 'Shift+1 Digit1'], // AZERTY has digits on Shift
    ['Mod+\\', 'Ctrl+\\ Backslash'],
    ['Alt+ArrowLeft', 'Alt+ArrowLeft ArrowLeft'],
    ['Mod+K', 'Ctrl+л KeyK'], // Russian layout
    ['Alt+=', 'Alt+≠ Equal'], // Alt on a Mac
  ])('%s is pressed by %s', (shortcut, pressed) => {
    expect(matchesShortcut(shortcut, press(pressed), false)).toBe(true);
  });

  it.each([
    ['Mod+Z', 'Ctrl+Shift+Z KeyZ'],
    ['Mod+K', 'k KeyK'],
    ['K', 'Ctrl+k KeyK'],
    ['K', 'Alt+k KeyK'],
    ['Mod+K', 'Meta+k KeyK'],
    ['Mod+Shift+F', 'Ctrl+f KeyF'],
  ])('%s is not pressed by %s', (shortcut, pressed) => {
    expect(matchesShortcut(shortcut, press(pressed), false)).toBe(false);
  });

  it('takes Cmd for Mod on a Mac, and leaves Ctrl alone there', () => {
    expect(matchesShortcut('Mod+K', press('Meta+k KeyK'), true)).toBe(true);
    expect(matchesShortcut('Mod+K', press('Ctrl+k KeyK'), true)).toBe(false);
  });
});

describe('isSingleKey', () => {
  it('says which keys would be text in a field', () => {
    expect(['J', '?', '1', 'Delete'].map(isSingleKey)).toEqual([true, true, true, true]);
    expect(['Mod+K', 'Alt+1', 'F6'].map(isSingleKey)).toEqual([false, false, false]);
  });
});

describe('the commands', () => {
  const shortcuts = COMMANDS.flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));

  it('have shortcuts that can be read and drawn', () => {
    for (const shortcut of shortcuts) {
      expect(parseShortcut(shortcut).key).not.toBe('');
      expect(shortcutCaps(shortcut, false).length).toBe(shortcut.split('+').length);
    }
  });

  it('never share a shortcut, but for those of one page with those of everywhere', () => {
    for (const page of [undefined, 'review']) {
      const own = COMMANDS.filter((command) => ('page' in command ? command.page : undefined) === page);
      const keys = own.flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
