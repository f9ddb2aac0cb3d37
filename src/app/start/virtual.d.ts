declare module 'virtual:semilattice' {
  import type { PackedBundle } from '../../map/bundle.ts';
  /** Grows with each change while the folder is followed. */
  export const version: number;
  export const bundle: PackedBundle;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
