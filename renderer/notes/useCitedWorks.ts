import { useMemo } from 'react';
import type { Bibliography, CallArgument } from '../../shared/api';
import { citedKeys } from '../../shared/model/pandocCitations';
import { usePreference } from '../state/preferences';
import { useCall } from '../state/useCall';

/** What a note cites, printed. */
export interface CitedWorks {
  readonly wanted: Omit<CallArgument<'bibliography'>, 'format'>;
  /** Undefined while nothing is cited, and until the first answer. */
  readonly bibliography: Bibliography | undefined;
  readonly isPrevious: boolean;
  readonly failure: string | undefined;
}

/** The works that a note cites as its words stand now, on disk or not. */
export function useCitedWorks(text: string): CitedWorks {
  const keys = useMemo(() => citedKeys(text), [text]);
  const style = usePreference('citationStyle');
  const locale = usePreference('citationLocale');
  const wanted = { ids: keys, style, locale };
  const cites = keys.length > 0;
  const { data, failure, isPrevious } = useCall(
    'bibliography',
    { ...wanted, format: 'html' },
    { enabled: cites, keepPrevious: true },
  );
  return { wanted, bibliography: cites ? data : undefined, isPrevious, failure: failure?.message };
}
