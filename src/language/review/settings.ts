import type { Diagnostic, Severity } from '../diagnostic.ts';

/** The values that `semilattice.json` may give to a rule, in the order in which they are offered. */
export const CHOICES = ['off', 'error', 'warning', 'note'] as const satisfies readonly (Severity | 'off')[];

export type Choice = (typeof CHOICES)[number];

/** The chosen severities by rule id. All other rules keep their own severity. */
export type ReviewSettings = ReadonlyMap<string, Choice>;

export const NO_SETTINGS: ReviewSettings = new Map();

/** Rules that report files which are left out of the language. Without them, patterns would silently be missing. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['front-matter', 'duplicate-id', 'unreadable-file']);

/** Returns the values that may be chosen for a rule. */
export function choicesOf(rule: string): readonly Choice[] {
  return ALWAYS_TOLD.has(rule) ? CHOICES.filter((choice) => choice !== 'off') : CHOICES;
}

/** Gives each diagnostic the severity that was chosen for its rule, and removes what was switched off. */
export function settle(diagnostics: readonly Diagnostic[], settings: ReviewSettings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const choice = settings.get(diagnostic.rule);
    if (choice === 'off') return [];
    return [choice === undefined ? diagnostic : { ...diagnostic, severity: choice }];
  });
}
