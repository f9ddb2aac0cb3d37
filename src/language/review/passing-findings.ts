import type { Diagnostic } from '../diagnostic.ts';
import { oncePer } from '../once-per.ts';
import type { FindingFilter } from './finding-filter.ts';
import { type Tally, tally } from './tally.ts';

/** Whether a filter excludes anything. */
export function isFilteringFindings({ severities, rule, text }: FindingFilter): boolean {
  return severities.length > 0 || rule !== null || text.trim() !== '';
}

/** Returns the findings that pass a filter, in their order. */
export function passingFindings(
  findings: readonly Diagnostic[],
  { severities, rule, text }: FindingFilter,
): Diagnostic[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (severities.length === 0 || severities.includes(finding.severity)) &&
      (rule === null || finding.rule === rule) &&
      words.every((word) => wordingOf(finding).includes(word)),
  );
}

const wordingOf = oncePer(({ message, hint, file, rule }: Diagnostic) =>
  `${message}\n${hint}\n${file}\n${rule}`.toLowerCase(),
);

/** The number of findings that each choice of a filter would show, with the other choices as they are. */
export interface FindingCounts {
  readonly severities: Tally;
  /** The rules with findings, most findings first. A chosen rule is included even without findings. */
  readonly rules: readonly { readonly rule: string; readonly count: number }[];
}

/** Counts what each choice of severity and rule would show. */
export function countFindings(findings: readonly Diagnostic[], filter: FindingFilter): FindingCounts {
  const byRule = new Map<string, number>(filter.rule === null ? [] : [[filter.rule, 0]]);
  for (const { rule } of passingFindings(findings, { ...filter, rule: null }))
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return {
    severities: tally(passingFindings(findings, { ...filter, severities: [] })),
    rules: [...byRule]
      .map(([rule, count]) => ({ rule, count }))
      .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
  };
}
