import { useCallback, useMemo, useState } from 'react';
import type { CandidateId } from '../../shared/model/ids';

export interface Trail {
  /** The record in sight; undefined when there is none left. */
  readonly current: CandidateId | undefined;
  readonly canGoBack: boolean;
  /** To the next record: the one after on the way back, else a new one. */
  readonly forward: () => void;
  readonly back: () => void;
  /** Forgets the way, as when something else is to be shown. */
  readonly restart: () => void;
}

/** The way through a queue: back and forth over what was seen, then on to what was not. */
export function useTrail(queue: readonly CandidateId[]): Trail {
  const [{ seen, at }, setWay] = useState<{ seen: readonly CandidateId[]; at: number }>({ seen: [], at: 0 });
  const fresh = useMemo(() => {
    const known = new Set(seen);
    return queue.find((id) => !known.has(id));
  }, [queue, seen]);
  const current = seen[at] ?? fresh;
  const forward = useCallback(() => {
    setWay((way) => {
      if (way.at < way.seen.length) return { ...way, at: way.at + 1 };
      return current === undefined ? way : { seen: [...way.seen, current], at: way.at + 1 };
    });
  }, [current]);
  const back = useCallback(() => setWay((way) => ({ ...way, at: Math.max(0, way.at - 1) })), []);
  const restart = useCallback(() => setWay({ seen: [], at: 0 }), []);
  return { current, canGoBack: at > 0, forward, back, restart };
}
