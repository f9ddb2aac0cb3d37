import type { Report } from './report.ts';

/** Writes the review as one JSON object. `file` is relative to the folder. */
export function reportJson({ patterns, links, understood, diagnostics }: Report): string {
  return JSON.stringify(
    {
      ...(understood?.read ? { read: understood.read } : {}),
      patterns,
      links,
      ...(understood ? { linksByKind: understood.linksByKind, scales: understood.scales } : {}),
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
