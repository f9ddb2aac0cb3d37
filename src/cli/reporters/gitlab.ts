import { createHash } from 'node:crypto';
import type { Severity } from '../../language/diagnostic.ts';
import { identity } from '../../language/review/baseline.ts';
import type { Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', note: 'info' };

/**
 * Writes the review as a Code Quality report, which GitLab shows in merge requests. The fingerprint of a finding stays
 * the same while other lines of its file change, so GitLab knows it again.
 *
 * @param pathOf Returns the path of a file within its repository.
 */
export function reportGitlab({ diagnostics }: Report, pathOf: (file: string) => string): string {
  const seen = new Map<string, number>();
  return JSON.stringify(
    diagnostics.map((diagnostic) => {
      const { rule, severity, file, line, message, hint } = diagnostic;
      const key = identity(diagnostic);
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return {
        description: `${message} ${hint}`,
        check_name: rule,
        fingerprint: createHash('sha256').update(`${key}\0${before}`).digest('hex'),
        severity: SEVERITIES[severity],
        location: { path: pathOf(file), lines: { begin: line } },
      };
    }),
    null,
    2,
  );
}
