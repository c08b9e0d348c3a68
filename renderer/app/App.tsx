import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LibraryInfo } from '../../shared/api';
import type { Failure } from '../../shared/result';
import { client, subscribe } from '../api/client';
import { createDrafts } from '../state/drafts';
import { followDrafts } from '../state/followDrafts';
import { OpenLibraryContext, type OpenLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { loadPreferences } from '../state/preferences';
import { followNotebook, queryClient } from '../state/queryClient';
import { followAppearance } from './appearance';
import { confirmDrafts } from './confirmDrafts';
import { ErrorBoundary } from './ErrorBoundary';
import type { Feature } from './feature';
import { FeaturesContext } from './features';
import { Frame } from './Frame';
import { LaunchFailure } from './LaunchFailure';
import { Opening } from './Opening';
import { restoreNavigation } from './savedNavigation';

type Launch = { readonly state: 'opening' } | { readonly state: 'failed'; readonly failure: Failure } | OpenLibrary;

async function launch(): Promise<Exclude<Launch, { state: 'opening' }>> {
  const [info] = await Promise.all([client.library({}), loadPreferences()]);
  if (!info.ok) return { state: 'failed', failure: info.error };
  sayFound(info.value);
  restoreNavigation(info.value.libraryId);
  const drafts = createDrafts(localStorage, info.value.libraryId);
  void confirmDrafts(drafts, client.get);
  return { info: info.value, drafts };
}

/** What opening found and did stays until it is closed: nobody may be looking yet. Why it is read-only the footer says. */
function sayFound({ opening, readOnly }: LibraryInfo): void {
  const found = opening.filter((says) => says !== readOnly?.reason);
  if (found.length > 0) sayProblem(found.join('\n\n'));
}

/** Opens the library and shows the window, or says why not. */
export function App({ features }: { features: readonly Feature[] }) {
  const [state, setState] = useState<Launch>({ state: 'opening' });
  const start = () => void launch().then(setState);
  useEffect(start, []);
  useEffect(followNotebook, []);
  useEffect(followAppearance, []);
  const drafts = 'info' in state ? state.drafts : undefined;
  useEffect(() => drafts && followDrafts(drafts, window), [drafts]);
  useEffect(
    () =>
      subscribe((event, payload) => {
        if (event === 'problem' && 'message' in payload) sayProblem(payload.message);
      }),
    [],
  );
  if ('info' in state) {
    return (
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <OpenLibraryContext value={state}>
            <FeaturesContext value={features}>
              {state.info.isOpening && (
                <Opening
                  onOpened={(info) => {
                    sayFound(info);
                    setState({ ...state, info });
                  }}
                  onFailure={(failure) => setState({ state: 'failed', failure })}
                />
              )}
              <Frame />
            </FeaturesContext>
          </OpenLibraryContext>
        </QueryClientProvider>
      </ErrorBoundary>
    );
  }
  // Opening takes some milliseconds: the empty page is calmer than a word that flashes.
  return state.state === 'failed' ? <LaunchFailure failure={state.failure} onRetry={start} /> : null;
}
