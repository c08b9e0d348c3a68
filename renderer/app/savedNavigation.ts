import { z } from 'zod';
import { kindOfId } from '../../shared/model/ids';
import { dispatchNavigation, subscribeNavigation } from './navigation';
import type { ItemTarget } from './target';

const saved = z.object({
  tabs: z.array(z.custom<ItemTarget>(isItemTarget)),
  active: z.int(),
  split: z.custom<ItemTarget>(isItemTarget).optional(),
});

function isItemTarget(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('view' in value) || !('id' in value)) return false;
  return typeof value.id === 'string' && kindOfId(value.id) === value.view;
}

const keyOf = (libraryId: string) => `commonplace.tabs.${libraryId}`;

/** Opens the tabs that this window had before a reload, and keeps them for the next. */
export function restoreNavigation(libraryId: string): void {
  const key = keyOf(libraryId);
  const kept = saved.safeParse(readJson(sessionStorage.getItem(key)));
  if (kept.success) dispatchNavigation({ type: 'restore', ...kept.data });
  let written = '';
  subscribeNavigation(({ tabs, active, split }) => {
    const now = JSON.stringify({ tabs, active, split });
    if (now === written) return;
    written = now;
    try {
      sessionStorage.setItem(key, now);
    } catch {
      // The browser has no room: what is open is what counts, and a reload begins with no tabs or earlier ones.
    }
  });
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
