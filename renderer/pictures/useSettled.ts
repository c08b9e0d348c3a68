import { useEffect, useState } from 'react';
import type { ClaimMap } from '../../shared/api';
import { settleMap, type MapLayout } from './settleMap';

/** How long the window is kept from anything else, in milliseconds: half a frame. */
const SLICE = 8;

/** The map once it has come to rest, or the share that is done. It is settled in slices, so that the window never waits. */
export function useSettled(map: ClaimMap | undefined, width: number): MapLayout | number {
  const [settled, setSettled] = useState<{ of: ClaimMap; layout: MapLayout }>();
  const [share, setShare] = useState(0);
  useEffect(() => {
    if (!map || width === 0) return;
    const settling = settleMap(map, width);
    let timer = setTimeout(function slice() {
      const until = performance.now() + SLICE;
      for (;;) {
        const step = settling.next();
        if (step.done) return setSettled({ of: map, layout: step.value });
        if (performance.now() < until) continue;
        setShare(step.value);
        timer = setTimeout(slice, 0);
        return;
      }
    }, 0);
    return () => clearTimeout(timer);
  }, [map, width]);
  return settled?.of === map && settled ? settled.layout : share;
}
