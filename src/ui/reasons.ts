import type { Reason } from '../language/body.ts';

/** Why a pattern's links are there, as far as that is loaded. */
export type Reasons =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly value: readonly Reason[] };
