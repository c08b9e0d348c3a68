import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NativeTheme } from 'electron';
import { expect, it } from 'vitest';
import { followTheme, paperColor } from './theme';

const theme = (dark = false) => ({ themeSource: 'system', shouldUseDarkColors: dark }) as NativeTheme; // all that is read

it('has the paper that the page has, so that nothing flashes', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  expect([paperColor(theme(false)), paperColor(theme(true))]).toEqual([light, dark]);
});

it.each([
  [{ theme: 'dark' }, 'dark'],
  [{ theme: 'light', density: 'compact' }, 'light'],
  [{}, 'system'],
  [{ theme: 'sepia' }, 'system'],
  [undefined, 'system'],
])('follows %j', (preferences, source) => {
  const native = theme();
  followTheme(native, preferences);
  expect(native.themeSource).toBe(source);
});
