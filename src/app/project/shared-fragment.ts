const KEY = 'semilattice-shared';

/**
 * Returns the fragment that holds a shared language: that of the address or, if it has none, the last one in this tab. The
 * addresses of patterns have no such fragment, and closing a pattern leads back to the language from which it was opened.
 *
 * @param fragment The fragment of the address, without its number sign.
 */
export function sharedFragment(fragment: string, storage: () => Storage): string {
  try {
    if (fragment === '') return storage().getItem(KEY) ?? '';
    storage().setItem(KEY, fragment);
  } catch {
    // Storage may be closed or full; Back leads to the language as well.
  }
  return fragment;
}
