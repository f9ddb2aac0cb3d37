declare module 'virtual:semilattice' {
  import type { PackedBundle } from '../map/bundle.ts';
  export const bundle: PackedBundle;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
