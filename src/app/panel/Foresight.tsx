import { useEffect } from 'react';
import { INTENT } from '../../store/hovering.ts';
import { loadText } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';

/** Fetches the text of the pattern that the reader rests on, by mouse or keyboard. It renders nothing. */
export function Foresight() {
  const reader = useReader();
  const intended = useReading((state) => state.intended);
  const pointed = useReading((state) => state.pointed);
  useEffect(() => {
    if (intended !== null) loadText(reader, intended);
  }, [reader, intended]);
  useEffect(() => {
    if (pointed === null) return undefined;
    const timer = setTimeout(() => loadText(reader, pointed), INTENT);
    return () => clearTimeout(timer);
  }, [reader, pointed]);
  return null;
}
