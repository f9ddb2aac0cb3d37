import { useEffect } from 'react';
import { loadText } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';

/**
 * Time of resting on a pattern after which its text is fetched, in milliseconds. It suggests that the pattern may be
 * opened next.
 */
const INTENT = 60;

/** Fetches the text of the pattern that the reader rests on. It renders nothing. */
export function Foresight() {
  const reader = useReader();
  const pointed = useReading((state) => state.pointed);
  useEffect(() => {
    if (pointed === null) return undefined;
    const timer = setTimeout(() => loadText(reader, pointed), INTENT);
    return () => clearTimeout(timer);
  }, [reader, pointed]);
  return null;
}
