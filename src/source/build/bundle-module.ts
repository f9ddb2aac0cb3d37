import type { Plugin } from 'vite';
import { SLOTS } from './app-slots.ts';

const ID = 'virtual:semilattice';
const RESOLVED = `\0${ID}`;

/**
 * Provides the virtual module `virtual:semilattice`, which holds what a build knows about a language.
 *
 * @param isBuilt Whether the app is built for sites. Otherwise a folder is served, whose bundle is fetched.
 */
export function bundleModule(isBuilt: boolean): Plugin {
  const value = isBuilt ? `JSON.parse(${JSON.stringify(SLOTS.bundle)})` : 'null';
  return {
    name: 'semilattice-bundle',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? `export const bundle = ${value};` : null),
  };
}
