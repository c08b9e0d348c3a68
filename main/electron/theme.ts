import type { NativeTheme } from 'electron';
import { z } from 'zod';

const preferences = z.object({ theme: z.enum(['light', 'dark', 'system']).catch('system') });

/** The paper of both themes, so that a window is never white before its page is there. */
const PAPER = { light: '#fbfaf7', dark: '#1c1b19' };

/** Title bars, dialogs and `prefers-color-scheme` follow what the user chose in the window. */
export function followTheme(nativeTheme: NativeTheme, chosen: unknown): void {
  nativeTheme.themeSource = preferences.catch({ theme: 'system' }).parse(chosen).theme;
}

export const paperColor = ({ shouldUseDarkColors }: NativeTheme): string =>
  shouldUseDarkColors ? PAPER.dark : PAPER.light;
