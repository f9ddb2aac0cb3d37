import type { Reason } from '../../language/body.ts';
import type { Loadable } from '../../language/loadable.ts';

/** The reasons for a pattern's links, or the state of loading them. */
export type Reasons = Loadable<readonly Reason[]>;
