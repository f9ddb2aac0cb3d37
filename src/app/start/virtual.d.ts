declare module 'virtual:semilattice' {
  import type { PackedBundle } from '../../map/bundle.ts';
  /** The bundle of a built site; null if a folder is served, whose bundle is fetched. */
  export const bundle: PackedBundle | null;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
