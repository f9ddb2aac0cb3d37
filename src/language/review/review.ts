import { type Diagnostic, byPlace } from '../diagnostic.ts';
import { lookUp } from './look-up.ts';
import type { ReviewedLanguage } from './reviewed-language.ts';
import { RULES } from './rules.ts';
import { type ReviewSettings, settle } from './settings.ts';
import { type Steps, finish } from '../steps.ts';

/**
 * Checks a language by every rule that is not switched off. Returns the diagnostics by file and place, in time linear
 * in files and links.
 */
export function review(reviewed: ReviewedLanguage, settings: ReviewSettings): Diagnostic[] {
  return finish(reviewInSteps(reviewed, settings));
}

/** Which findings somebody wants to know. */
export type Wanted = 'all' | 'errors';

/** The same, a rule at a time. */
export function* reviewInSteps(
  reviewed: ReviewedLanguage,
  settings: ReviewSettings,
  wanted: Wanted = 'all',
): Steps<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const finder = lookUp(reviewed);
  for (const { id, severity, check } of RULES) {
    const chosen = settings.get(id) ?? severity;
    if (!check || chosen === 'off' || reviewed.form?.leftOut.has(id)) continue;
    if (wanted === 'errors' && chosen !== 'error') continue;
    for (const finding of check(reviewed, finder)) found.push({ rule: id, severity, ...finding });
    yield;
  }
  return settle(found, settings).toSorted(byPlace);
}
