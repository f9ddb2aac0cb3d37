import type { Reason } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';

/** Why a pattern's links are there, as far as that is loaded. */
export type Reasons = Loadable<readonly Reason[]>;
