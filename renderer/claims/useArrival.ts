import { useEffect, type RefObject } from 'react';
import { Painter } from '../app/painter';

/** Above nothing: a page of a record has no other marks. */
const PRIORITY = 1;

/** Brings words of a page into sight and marks them; words that the page does not hold change nothing. */
export function useArrival(page: RefObject<HTMLElement | null>, words: string | undefined): void {
  useEffect(() => {
    const place = words && page.current ? placeOfWords(page.current, words) : undefined;
    if (!place) return undefined;
    const element = place instanceof Range ? place.startContainer.parentElement : place;
    element?.scrollIntoView({ block: 'center' });
    if (!(place instanceof Range)) return undefined;
    const painter = new Painter();
    painter.paint(new Map([['words', { name: 'arrived', priority: PRIORITY, range: place }]]));
    return () => painter.clear();
  }, [page, words]);
}

/** What says just these words, else what holds them first: some text, or a field, whose words cannot be marked. */
function placeOfWords(page: HTMLElement, words: string): Range | HTMLTextAreaElement | undefined {
  const sought = words.replace(/\s/g, ' ');
  let first: Text | undefined;
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text; // the walker shows no others
    if (text.parentElement instanceof HTMLTextAreaElement) continue; // what it first held
    if (text.data.trim() === words.trim()) return rangeIn(text, sought);
    if (!first && text.data.replace(/\s/g, ' ').includes(sought)) first = text;
  }
  if (first) return rangeIn(first, sought);
  return [...page.querySelectorAll('textarea')].find(({ value }) => value.replace(/\s/g, ' ').includes(sought));
}

function rangeIn(text: Text, sought: string): Range {
  const start = Math.max(0, text.data.replace(/\s/g, ' ').indexOf(sought));
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, Math.min(text.length, start + sought.length));
  return range;
}
