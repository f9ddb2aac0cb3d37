import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Loadable } from '../language/loadable.ts';
import { useReader } from './use-reader.ts';

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
