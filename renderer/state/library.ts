import { createContext, useContext } from 'react';
import type { LibraryInfo } from '../../shared/api';
import type { Drafts } from './drafts';
import { useCall } from './useCall';

/** The library that this window has open, as it was when the window started. */
export interface OpenLibrary {
  readonly info: LibraryInfo;
  readonly drafts: Drafts;
}

export const OpenLibraryContext = createContext<OpenLibrary | undefined>(undefined);

function useOpenLibrary(): OpenLibrary {
  const open = useContext(OpenLibraryContext);
  if (!open) throw new Error('No library is open around this component.');
  return open;
}

export const useDrafts = (): Drafts => useOpenLibrary().drafts;

/** What is open, how much is in it and what undo and redo would do, kept true. */
export function useLibrary(): LibraryInfo {
  const { info } = useOpenLibrary();
  return useCall('library', {}, { keepPrevious: true }).data ?? info;
}
