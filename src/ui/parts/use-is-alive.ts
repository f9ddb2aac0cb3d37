import { useSyncExternalStore } from 'react';

/**
 * Whether scripts have taken the page over. Controls that need scripts, and that stand below the text, are left out of
 * built pages, of which a site has one for each pattern.
 */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
