import { useEffect, useState } from 'react';

/** So many of a language's scales stand in the pages that the build renders. */
const MOST_AT_FIRST = 100;

/**
 * The first of a list that belongs to the whole language, and all of it once the page lives: each of thousands of pages
 * would have it whole.
 */
export function useFirst<T>(list: readonly T[], most = MOST_AT_FIRST): readonly T[] {
  const [isAlive, setAlive] = useState(false);
  const isLong = list.length > most;
  useEffect(() => setAlive(isLong), [isLong]);
  return isLong && !isAlive ? list.slice(0, most) : list;
}
