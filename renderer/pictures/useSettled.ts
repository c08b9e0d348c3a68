import { useEffect, useState } from 'react';
import type { ClaimMap } from '../../shared/api';
import { settleMap, type MapLayout } from './settleMap';

/** How long the window is kept from anything else, in milliseconds: a frame. */
const SLICE = 16;

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
        // In twentieths: each says something new, and drawing it costs more than settling does.
        setShare(Math.floor(step.value * 20) / 20);
        timer = setTimeout(slice, 0);
        return;
      }
    }, 0);
    return () => clearTimeout(timer);
  }, [map, width]);
  return settled?.of === map && settled ? settled.layout : share;
}
