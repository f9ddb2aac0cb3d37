import { useEffect } from 'react';
import { loadText } from '../open-and-close.ts';
import { useReader, useReading } from '../use-reader.ts';
import { loadReadingFaces } from './reading-faces.ts';

/** Resting so long on a pattern says that it may be opened next, in milliseconds. */
const INTENT = 60;

/** Fetches the text of the pattern that the reader rests on. It shows nothing. */
export function Foresight() {
  const reader = useReader();
  const pointed = useReading((state) => state.pointed);
  useEffect(() => {
    if (pointed === null) return undefined;
    const timer = setTimeout(() => {
      loadText(reader, pointed);
      loadReadingFaces(document);
    }, INTENT);
    return () => clearTimeout(timer);
  }, [reader, pointed]);
  return null;
}
