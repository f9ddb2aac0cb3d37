import type { Plugin } from 'vite';
import type { PackedBundle } from '../../map/bundle.ts';

const ID = 'virtual:semilattice';
const RESOLVED = `\0${ID}`;

/**
 * Provides the virtual module `virtual:semilattice`, which holds what a build knows about a language.
 *
 * @param built Everything except the texts; null if the folder is served, whose bundle is fetched.
 */
export function bundleModule(built: PackedBundle | null): Plugin {
  return {
    name: 'semilattice-bundle',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load: (id) =>
      id === RESOLVED ? `export const bundle = JSON.parse(${JSON.stringify(JSON.stringify(built))});` : null,
  };
}
