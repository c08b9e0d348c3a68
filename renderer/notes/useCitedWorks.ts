import { useMemo } from 'react';
import type { Bibliography, CallArgument } from '../../shared/api';
import { citedKeys } from '../../shared/model/pandocCitations';
import { usePreference } from '../state/preferences';
import { useCall } from '../state/useCall';
import { usePaused } from '../state/usePaused';

/** What a note cites, printed. */
export interface CitedWorks {
  readonly wanted: Omit<CallArgument<'bibliography'>, 'format'>;
  /** Undefined while nothing is cited, and until the first answer. */
  readonly bibliography: Bibliography | undefined;
  readonly isPrevious: boolean;
  /** The cited keys that no article has; another set after each pause in typing, as the words then stand. */
  readonly unknown: ReadonlySet<string>;
  readonly failure: string | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** The works that a note cites as its words stood at the last pause, on disk or not. */
export function useCitedWorks(text: string): CitedWorks {
  const paused = usePaused(text);
  const keys = useMemo(() => citedKeys(paused), [paused]);
  const style = usePreference('citationStyle');
  const locale = usePreference('citationLocale');
  const wanted = { ids: keys, style, locale };
  const cites = keys.length > 0;
  const { data, failure, isPrevious } = useCall(
    'bibliography',
    { ...wanted, format: 'html' },
    { enabled: cites, keepPrevious: true },
  );
  const unknown = useMemo(() => {
    const unknownKeys = new Set(data?.unknown);
    return cites ? new Set(keys.filter((key) => unknownKeys.has(key))) : NONE;
  }, [cites, keys, data]);
  return { wanted, unknown, bibliography: cites ? data : undefined, isPrevious, failure: failure?.message };
}
