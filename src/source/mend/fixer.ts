import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Fix } from '../../language/review/fix.ts';
import type { Mending } from './mending.ts';

/** Returns the fix of a finding of one rule; null where an author must decide. */
export type Fixer = (diagnostic: Diagnostic, mending: Mending) => Fix | null;
