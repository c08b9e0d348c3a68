import { useEffect } from 'react';
import type { LibraryInfo } from '../../shared/api';
import type { Failure } from '../../shared/result';
import { useCall } from '../state/useCall';

export interface OpeningProps {
  onOpened: (info: LibraryInfo) => void;
  onFailure: (failure: Failure) => void;
}

/** Waits, while the window already shows the lists as they were left, for the end of the opening of a large library. */
export function Opening({ onOpened, onFailure }: OpeningProps) {
  const { data, failure } = useCall('library', {});
  useEffect(() => {
    if (failure && failure.code !== 'unavailable')
      onFailure(failure); // a lost connection is told by its own banner
    else if (data && !data.isOpening) onOpened(data);
  });
  return null;
}
