import { useCallback, useMemo, useState } from 'react';
import { findAll, foldText, matchFrom } from '../find';
import { FoundRanges } from '../found';
import type { TextMap } from '../textMap';
import { rangeOf, type Passage } from '../textRange';
import type { Find } from '../useFind';

const NONE: readonly Passage[] = [];

/** Finds words in the whole text, of which only some pages are drawn. `show` brings a match into sight. */
export function useFindInSource(
  map: TextMap<Node> | undefined,
  text: string,
  from: () => number,
  show: (passage: Passage) => void,
): Find {
  const [isOpen, setOpen] = useState(false);
  const [query, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const folded = useMemo(() => (isOpen ? foldText(text) : undefined), [isOpen, text]);
  const found = useMemo(() => (folded ? findAll(folded, query) : NONE), [folded, query]);
  const index = found.length === 0 ? -1 : chosen % found.length;
  const ranges = useMemo(() => new FoundRanges(found, (passage) => map && rangeOf(map, passage)), [map, found]);
  const goTo = (next: number, passages: readonly Passage[] = found) => {
    setChosen(next);
    const passage = passages[next];
    if (passage) show(passage);
  };
  return {
    isOpen,
    query,
    count: found.length,
    near: useCallback((passage) => ranges.near(passage), [ranges]),
    index,
    current: ranges.at(index),
    open: () => setOpen(true),
    close: () => setOpen(false),
    setQuery: (next) => {
      setText(next);
      const matches = folded ? findAll(folded, next) : NONE;
      goTo(matchFrom(matches, from()), matches);
    },
    step: (by) => goTo(found.length === 0 ? 0 : (index + by + found.length) % found.length),
  };
}
