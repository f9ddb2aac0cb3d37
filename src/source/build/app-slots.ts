/**
 * What stands in the app, as the package ships it, in the place of what is known only when a site is built. Both are
 * texts that occur nowhere else.
 */
export const SLOTS = {
  /** The path of the site, with slashes at both ends. */
  base: '/semilattice-base-slot/',
  /** The packed bundle as JSON, within a string literal. */
  bundle: 'semilattice-bundle-slot',
} as const;
