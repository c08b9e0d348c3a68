import { useEffect, useState } from 'react';

/** A pause in typing after which what is read from the whole of a text is read anew, in milliseconds. */
const PAUSE = 250;

/** A value as it stood when it last paused: for what costs more, the longer the text, than a key may take. */
export function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
