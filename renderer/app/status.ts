import { useEffect } from 'react';
import { createStore, useStore } from '../state/store';

const facts = createStore<readonly { readonly text: string }[]>([]);

/** Shows a fact in the footer while the component is shown, as how many highlights moved. Undefined shows nothing. */
export function useFooterFact(text: string | undefined): void {
  useEffect(() => {
    if (text === undefined) return;
    const fact = { text };
    facts.set((now) => [...now, fact]);
    return () => facts.set((now) => now.filter((other) => other !== fact));
  }, [text]);
}

export const useFooterFacts = (): readonly string[] => useStore(facts).map(({ text }) => text);
