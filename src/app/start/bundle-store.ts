import { bundle as first, version } from 'virtual:semilattice';
import { type Bundle, type PackedBundle, unpackBundle } from '../../map/bundle.ts';

let packed = first;
let current: Bundle = unpackBundle(first);
const listeners = new Set<() => void>();

/** The language as the build or the development server gives it. While an author edits, it changes under the page. */
export const bundleStore = {
  current: (): Bundle => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

if (import.meta.hot) {
  import.meta.hot.accept('virtual:semilattice', (next) => {
    if (!next) return;
    const bundle = next['bundle'] as PackedBundle;
    // Where only a text changed, the bundle stays the same object, and nothing that depends on it is done again.
    if (JSON.stringify(bundle) !== JSON.stringify(packed)) {
      current = isSameMap(bundle, packed) ? withReviewOf(bundle, current) : unpackBundle(bundle);
      packed = bundle;
    }
    for (const listener of listeners) listener();
  });
  // What changed before this page listened is told again.
  import.meta.hot.send('semilattice:shown', version);
}

function isSameMap(a: PackedBundle, b: PackedBundle): boolean {
  const map = (bundle: PackedBundle) => JSON.stringify({ ...bundle, diagnostics: null, authoring: null });
  return map(a) === map(b);
}

/** Where the review alone changed, the map stays as it is. */
function withReviewOf({ diagnostics, authoring }: PackedBundle, bundle: Bundle): Bundle {
  return { ...bundle, diagnostics, authoring };
}
