import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Loadable } from '../language/loadable.ts';
import { useReader } from './use-reader.ts';

const NOTHING = { state: 'loading' } as const;

/**
 * A text as far as it is there, or `loading` where no address is given.
 *
 * @param isWanted Whether it is asked for now; else it is shown when it happens to be there.
 */
export function useText<T>(address: string | null, isWanted = true): Loadable<T> {
  const { texts } = useReader();
  useEffect(() => {
    if (address !== null && isWanted) texts.load(address);
  }, [texts, address, isWanted]);
  const peek = () => (address === null ? NOTHING : texts.peek<T>(address));
  return useSyncExternalStore(texts.subscribe, peek, peek);
}

/** Several texts, in the order of their addresses, each as far as it is there. All are asked for. */
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
