import type { Diagnostic } from '../diagnostic.ts';

/** A finding that an author knows and accepts for now. Lines are left out, because they move with every edit. */
export interface KnownFinding {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
  /** The number of such findings in the file. */
  readonly count: number;
}

/** The findings of a review that are known, sorted by file, rule and message. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

/** Makes a baseline of all findings of a review. */
export function baselineOf(diagnostics: readonly Diagnostic[]): Baseline {
  const found = new Map<string, KnownFinding>();
  for (const { file, rule, message } of diagnostics) {
    const key = identity({ file, rule, message });
    found.set(key, { file, rule, message, count: (found.get(key)?.count ?? 0) + 1 });
  }
  const order = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, findings: order.map(([, finding]) => finding) };
}

/** What remains of a review when the known findings are left out. */
export interface NewFindings {
  readonly fresh: readonly Diagnostic[];
  /** The number of known findings that the review found again. */
  readonly known: number;
  /** The number of known findings that the review did not find again. */
  readonly mended: number;
}

/** Leaves the known findings out. Of findings that are alike, the first ones are the known ones. */
export function withoutKnown(diagnostics: readonly Diagnostic[], { findings }: Baseline): NewFindings {
  const left = new Map(findings.map((finding) => [identity(finding), finding.count]));
  const fresh = diagnostics.filter((diagnostic) => {
    const count = left.get(identity(diagnostic)) ?? 0;
    left.set(identity(diagnostic), count - 1);
    return count <= 0;
  });
  return {
    fresh,
    known: diagnostics.length - fresh.length,
    mended: [...left.values()].reduce((sum, count) => sum + Math.max(0, count), 0),
  };
}

/** What stays the same of a finding while other lines of its file change. */
export function identity({ file, rule, message }: Pick<Diagnostic, 'file' | 'rule' | 'message'>): string {
  return `${file}\0${rule}\0${message}`;
}
