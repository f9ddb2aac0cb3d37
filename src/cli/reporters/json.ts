import type { Report } from './report.ts';

/** Writes the review as one JSON object. `file` is relative to the folder. */
export function reportJson({ patterns, links, diagnostics }: Report): string {
  return JSON.stringify(
    {
      patterns,
      links,
      diagnostics: diagnostics.map(({ rule, severity, file, line, column, message, hint, pattern }) => ({
        rule,
        severity,
        file,
        line,
        column,
        message,
        hint,
        pattern,
      })),
    },
    null,
    2,
  );
}
