import { useEffect, useState } from 'react';

/** Most items of a list in the pages that the build renders. */
const MOST_AT_FIRST = 100;

/**
 * Returns the first items of a list about the whole language, and all of them once the page is hydrated. Otherwise each
 * of thousands of pages would contain the whole list.
 */
export function useFirst<T>(list: readonly T[], most = MOST_AT_FIRST): readonly T[] {
  const [isAlive, setAlive] = useState(false);
  const isLong = list.length > most;
  useEffect(() => setAlive(isLong), [isLong]);
  return isLong && !isAlive ? list.slice(0, most) : list;
}
