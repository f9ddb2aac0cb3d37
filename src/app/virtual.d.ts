declare module 'virtual:semilattice' {
  import type { Bundle } from '../map/bundle.ts';
  export const bundle: Bundle;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
