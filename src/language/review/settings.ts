import type { Diagnostic, Severity } from '../diagnostic.ts';

/** What `semilattice.json` may say of a rule, in the order in which it is offered. */
export const CHOICES = ['off', 'error', 'warning', 'note'] as const satisfies readonly (Severity | 'off')[];

export type Choice = (typeof CHOICES)[number];

/** What was chosen for rules, by their ids; all others keep their own severity. */
export type ReviewSettings = ReadonlyMap<string, Choice>;

export const NO_SETTINGS: ReviewSettings = new Map();

/** Rules that tell of files that are left out of the language: without them, patterns would be missing in silence. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['front-matter', 'duplicate-id', 'unreadable-file']);

/** What may be chosen for a rule. */
export function choicesOf(rule: string): readonly Choice[] {
  return ALWAYS_TOLD.has(rule) ? CHOICES.filter((choice) => choice !== 'off') : CHOICES;
}

/** Gives each diagnostic the severity that was chosen for its rule, and leaves out what was switched off. */
export function settle(diagnostics: readonly Diagnostic[], settings: ReviewSettings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const choice = settings.get(diagnostic.rule);
    if (choice === 'off') return [];
    return [choice === undefined ? diagnostic : { ...diagnostic, severity: choice }];
  });
}
