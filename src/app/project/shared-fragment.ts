import { isShared } from '../../language/project/shared-address.ts';

const KEY = 'semilattice-shared';

/**
 * Returns the fragment that holds a shared language: that of the address or, if it holds none, the last one in this tab.
 * The addresses of patterns, and of places in texts, have other fragments, and lead back to the language from which they
 * were opened.
 *
 * @param fragment The fragment of the address, without its number sign.
 */
export function sharedFragment(fragment: string, storage: () => Storage): string {
  try {
    if (!isShared(fragment)) return storage().getItem(KEY) ?? fragment;
    storage().setItem(KEY, fragment);
  } catch {
    // Storage may be closed or full; Back leads to the language as well.
  }
  return fragment;
}
