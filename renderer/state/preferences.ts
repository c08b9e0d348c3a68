import { z } from 'zod';
import { client } from '../api/client';
import { sayProblem } from './messages';
import { createStore, useStore } from './store';
import { writesUnderWay } from './transact';

/** In UTF-16 units. */
export const LONGEST_MARK_NAME = 40;

const sizes = z.record(z.string(), z.number());

/**
 * The user's choices on this machine, kept by the notebook rather than by the page: a browser tab has a new address at
 * each start. A value that cannot be understood falls back to its default.
 */
const schema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  /** Size of the text that is read, in px. */
  readingSize: z.int().min(14).max(28).catch(18),
  /** Width of its column, in characters. */
  readingWidth: z.int().min(50).max(90).catch(66),
  /** Sizes of panes in percent, by the names of the panes that stand side by side. */
  panes: z.record(z.string(), sizes).catch({}),
  placesShown: z.boolean().catch(true),
  listShown: z.boolean().catch(true),
  marginShown: z.boolean().catch(true),
  articleSort: z.enum(['title', 'author', 'container', 'issued', 'createdAt', 'updatedAt']).catch('createdAt'),
  articleSortDescending: z.boolean().catch(true),
  /** What the user calls the colours of highlights, by number. */
  markNames: z
    .record(
      z.string(),
      z.string().transform((name) => name.slice(0, LONGEST_MARK_NAME)),
    )
    .catch({}),
  /** How PDFs are shown: as their pages, or as text. */
  pdfView: z.enum(['pages', 'text']).catch('pages'),
  /** Size of pages: fitted, or a multiple of their size on paper. */
  pdfZoom: z.union([z.enum(['width', 'page']), z.number()]).catch('width'),
  /** What stands beside the pages. */
  pdfSide: z.enum(['none', 'outline', 'thumbnails']).catch('none'),
  screeningOrder: z.enum(['imported', 'random', 'relevance']).catch('imported'),
  citationStyle: z.string().catch('apa'),
  citationLocale: z.string().catch('en-GB'),
});
export type Preferences = z.infer<typeof schema>;

const store = createStore<Preferences>(schema.parse({}));

/** Reads what was kept. A notebook that cannot say leaves the defaults: a window without preferences still works. */
export async function loadPreferences(): Promise<void> {
  const kept = await client.preferences({});
  if (kept.ok) store.set(schema.parse(kept.value));
}

/** Shows the choice at once and keeps it; until it is on disk the footer says so. */
export async function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): Promise<void> {
  if (Object.is(store.get()[name], value)) return;
  writesUnderWay.set((n) => n + 1);
  store.set((now) => ({ ...now, [name]: value }));
  const kept = await client.setPreferences({ [name]: value });
  writesUnderWay.set((n) => n - 1);
  if (!kept.ok) sayProblem(`The setting holds for now but was not kept. ${kept.error.message}`);
}

export const usePreference = <K extends keyof Preferences>(name: K): Preferences[K] =>
  useStore(store, (preferences) => preferences[name]);

export const getPreference = <K extends keyof Preferences>(name: K): Preferences[K] => store.get()[name];

export const subscribePreferences = (listener: () => void): (() => void) => store.subscribe(listener);
