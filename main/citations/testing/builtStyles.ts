import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStyles, type StyleShelf } from '../styles';

/** Builds the styles as the program's build does and opens them. */
export async function builtStyles(): Promise<StyleShelf & { remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-styles-'));
  const script = new URL('../../launch/buildStyles.mjs', import.meta.url).href;
  const { buildStyles } = (await import(script)) as { buildStyles(folder: string): Promise<void> }; // plain .mjs
  await buildStyles(folder);
  const shelf = openStyles(folder);
  if (!shelf.ok) throw new Error(shelf.error.message);
  return Object.assign(shelf.value, { remove: () => rmSync(folder, { recursive: true }) });
}
