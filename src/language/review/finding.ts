import type { Diagnostic } from '../diagnostic.ts';

/** What a rule finds: a diagnostic without the parts that are the same for all findings of the rule. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity'>;
