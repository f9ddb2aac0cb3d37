import { type Bundle, type PackedBundle, unpackBundle } from '../../map/bundle.ts';
import type { BundleSource } from '../../store/reader.ts';

/** A source of bundles that is given each new one. */
export interface BundleStore extends BundleSource {
  /**
   * Takes a change of the served folder.
   *
   * @param next Null where the bundle is as before.
   * @param changed As listeners are told it.
   */
  take(next: PackedBundle | null, changed: readonly string[] | null): void;
}

/** The language as the build or the development server gives it. While an author edits, it changes under the page. */
export function createBundleStore(first: PackedBundle): BundleStore {
  let packed = first;
  let current: Bundle = unpackBundle(first);
  const listeners = new Set<Parameters<BundleSource['subscribe']>[0]>();
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take(next, changed) {
      // Where only a text changed, the bundle stays the same object, and nothing that depends on it is done again.
      if (next && JSON.stringify(next) !== JSON.stringify(packed)) {
        current = isSameMap(next, packed) ? withReviewOf(next, current) : unpackBundle(next);
        packed = next;
      }
      for (const listener of listeners) listener(changed);
    },
  };
}

function isSameMap(a: PackedBundle, b: PackedBundle): boolean {
  const map = (bundle: PackedBundle) => JSON.stringify({ ...bundle, diagnostics: null, authoring: null });
  return map(a) === map(b);
}

/** Where the review alone changed, the map stays as it is. */
function withReviewOf({ diagnostics, authoring }: PackedBundle, bundle: Bundle): Bundle {
  return { ...bundle, diagnostics, authoring };
}
