/** What of a keyboard event a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

interface Shortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const MODIFIERS = new Set(['Mod', 'Alt', 'Shift']);

/** `Mod+Shift+Z` and the like; the last part is the key, as KeyboardEvent.key names it. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const unknown = modifiers.find((part) => !MODIFIERS.has(part));
  if (key === '' || unknown !== undefined) throw new Error(`Not a shortcut: ${text}`);
  return {
    key,
    mod: modifiers.includes('Mod'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
  };
}

const isLetter = (key: string) => /^[a-z]$/i.test(key);

/**
 * The key that a press means. Where the layout (Greek, Cyrillic) or Alt on a Mac gives another sign, the place of the
 * key on the keyboard decides, so that Mod+K works in every language.
 */
function keyOf({ key, code }: KeyPress): string {
  const isForeignSign = key.length === 1 && key > '~';
  if (!isForeignSign) return key;
  return /^(?:Key|Digit)(\w)$/.exec(code)?.[1] ?? { Equal: '=', Minus: '-', Comma: ',', Backslash: '\\' }[code] ?? key;
}

/** Whether a key press is this shortcut. Shift decides for letters and named keys; signs such as `?` bring their own. */
export function matchesShortcut(text: string, press: KeyPress, isMac: boolean): boolean {
  const { key, mod, alt, shift } = parseShortcut(text);
  const pressed = keyOf(press);
  if (pressed.toLowerCase() !== key.toLowerCase()) return false;
  if (mod !== (isMac ? press.metaKey : press.ctrlKey) || (isMac ? press.ctrlKey : press.metaKey)) return false;
  if (alt !== press.altKey) return false;
  const bringsItsShift = key.length === 1 && !isLetter(key);
  return bringsItsShift || shift === press.shiftKey;
}

/** A shortcut without Mod or Alt is a single key: it would be text where text is being typed. Function keys are not. */
export function isSingleKey(text: string): boolean {
  const { key, mod, alt } = parseShortcut(text);
  return !mod && !alt && !/^F\d+$/.test(key);
}

const MAC_NAMES: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const NAMES: Record<string, string> = { Mod: 'Ctrl', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** The caps to draw for a shortcut. */
export function shortcutCaps(text: string, isMac: boolean): string[] {
  return text.split('+').map((part) => (isMac ? MAC_NAMES[part] : undefined) ?? NAMES[part] ?? part);
}

export const isMac = typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform);
