import { useRef, useSyncExternalStore } from 'react';
import type { Bundle } from '../map/bundle.ts';
import type { Navigation } from '../store/navigation.ts';
import type { Loadable, TextStore } from '../store/texts.ts';

/** A source of bundles that may change while the page is open. */
export interface BundleSource {
  current(): Bundle;
  subscribe(listener: () => void): () => void;
}

export function useBundle(source: BundleSource): Bundle {
  return useSyncExternalStore(source.subscribe, source.current, source.current);
}

/** The address where the app is. */
export function useLocation(navigation: Navigation): string {
  return useSyncExternalStore(navigation.subscribe, navigation.current, navigation.rendered);
}

const NOTHING = { state: 'loading' } as const;

/** A text as far as it is there, or `loading` where no address is given. */
export function useText<T>(texts: TextStore, address: string | null): Loadable<T> {
  const peek = () => (address === null ? NOTHING : texts.peek<T>(address));
  return useSyncExternalStore(texts.subscribe, peek, peek);
}

/** Several texts, in the order of their addresses, each as far as it is there. */
export function useTexts<T>(texts: TextStore, addresses: readonly string[]): readonly Loadable<T>[] {
  const last = useRef<readonly Loadable<T>[]>([]);
  const peek = () => {
    const now = addresses.map((address) => texts.peek<T>(address));
    const isSame = now.length === last.current.length && now.every((text, at) => text === last.current[at]);
    return isSame ? last.current : (last.current = now);
  };
  return useSyncExternalStore(texts.subscribe, peek, peek);
}
