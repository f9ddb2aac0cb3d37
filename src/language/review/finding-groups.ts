import type { Diagnostic, Severity } from '../diagnostic.ts';
import { SEVERITIES } from './finding-filter.ts';
import { RULES } from './rules.ts';

/** The findings of one severity. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly count: number;
  /** Those about the language as a whole come first, then those of each file. */
  readonly parts: readonly FindingPart[];
}

/** Findings that belong together. */
export interface FindingPart {
  /** The file; null for the language as a whole. */
  readonly file: string | null;
  readonly findings: readonly Diagnostic[];
}

/** Files that say something about all patterns. */
const ABOUT_ALL: ReadonlySet<string> = new Set(['semilattice.json', 'SCALES.md', 'LANGUAGE.md']);
const WHOLE_RULES: ReadonlySet<string> = new Set(RULES.filter(({ isWhole }) => isWhole).map(({ id }) => id));

/** Groups findings by severity, most serious first. Within each part, they keep their order. */
export function groupFindings(findings: readonly Diagnostic[]): FindingGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const parts = new Map<string | null, Diagnostic[]>();
    for (const finding of own) {
      const file = isAboutAll(finding) ? null : finding.file;
      const known = parts.get(file);
      if (known) known.push(finding);
      else parts.set(file, [finding]);
    }
    return [
      {
        severity,
        count: own.length,
        parts: [...parts]
          .map(([file, found]) => ({ file, findings: found }))
          .toSorted((a, b) => Number(a.file !== null) - Number(b.file !== null)),
      },
    ];
  });
}

function isAboutAll({ rule, file }: Diagnostic): boolean {
  return WHOLE_RULES.has(rule) || ABOUT_ALL.has(file);
}

/** Returns the first findings of a group, in their parts. */
export function firstOf({ parts }: FindingGroup, most: number): FindingPart[] {
  let left = most;
  return parts.flatMap(({ file, findings }) => {
    const shown = findings.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [{ file, findings: shown }] : [];
  });
}
