import { useEffect, useSyncExternalStore } from 'react';
import type { PatternBody } from '../language/body.ts';
import type { Loadable } from '../language/loadable.ts';
import type { Pattern } from '../language/pattern.ts';
import { textAddress } from '../store/selectors.ts';
import { useReader, useReading } from './use-reader.ts';

const NOTHING = { state: 'loading' } as const;

/**
 * Returns the state of a text; `loading` if no address is given.
 *
 * @param isWanted Whether to ask for the text now. If false, the text is shown only if it happens to be loaded.
 */
export function useText<T>(address: string | null, isWanted = true): Loadable<T> {
  const { texts } = useReader();
  useEffect(() => {
    if (address !== null && isWanted) texts.load(address);
  }, [texts, address, isWanted]);
  const peek = () => (address === null ? NOTHING : texts.peek<T>(address));
  return useSyncExternalStore(texts.subscribe, peek, peek);
}

/**
 * Returns the state of a pattern's text in the reader's edition; `loading` if the pattern has no text.
 *
 * @param isWanted As in `useText`.
 */
export function useBody(pattern: Pattern | null | undefined, isWanted = true): Loadable<PatternBody> {
  const { base } = useReader();
  const edition = useReading(({ view }) => view.edition);
  return useText(textAddress(pattern, edition, base), isWanted);
}
