import { useEffect, useRef, useSyncExternalStore } from 'react';
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

/** Asks for several texts and returns their states, in the order of their addresses. */
export function useTexts<T>(addresses: readonly string[]): readonly Loadable<T>[] {
  const { texts } = useReader();
  useEffect(() => {
    for (const address of addresses) texts.load(address);
  }, [texts, addresses]);
  const last = useRef<readonly Loadable<T>[]>([]);
  const peek = () => {
    const now = addresses.map((address) => texts.peek<T>(address));
    const isSame = now.length === last.current.length && now.every((text, at) => text === last.current[at]);
    return isSame ? last.current : (last.current = now);
  };
  return useSyncExternalStore(texts.subscribe, peek, peek);
}
