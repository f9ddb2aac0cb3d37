import { escapeXml } from '../../language/escape-xml.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Report } from './report.ts';

/**
 * Writes the review as JUnit XML, which Jenkins, GitLab and other services show. A file is a test suite, and a finding is
 * a test case: one that fails the check is a failure, any other is skipped with its message. A review without findings
 * is one test that passes.
 *
 * @param pathOf Returns the path of a file within its repository.
 * @param failing Whether a finding makes the check fail.
 */
export function reportJunit(
  { diagnostics }: Report,
  pathOf: (file: string) => string,
  failing: (diagnostic: Diagnostic) => boolean,
): string {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics)
    byFile.set(diagnostic.file, [...(byFile.get(diagnostic.file) ?? []), diagnostic]);
  const suites = [...byFile].map(([file, found]) =>
    suite(
      pathOf(file),
      counts(found, failing),
      found.map((diagnostic) => testCase(diagnostic, pathOf(file), failing(diagnostic))),
    ),
  );
  if (suites.length === 0)
    suites.push(
      suite('review', ' tests="1" failures="0" errors="0" skipped="0"', [
        '<testcase name="The review finds nothing." classname="semilattice" time="0"/>',
      ]),
    );
  const { length } = diagnostics;
  const failures = diagnostics.filter(failing).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="semilattice" tests="${Math.max(1, length)}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function suite(name: string, numbers: string, cases: readonly string[]): string {
  return [
    `  <testsuite name="${escapeXml(name)}"${numbers} time="0">`,
    ...cases.map((each) => `    ${each}`),
    '  </testsuite>',
  ].join('\n');
}

function counts(found: readonly Diagnostic[], failing: (diagnostic: Diagnostic) => boolean): string {
  const failures = found.filter(failing).length;
  return ` tests="${found.length}" failures="${failures}" errors="0" skipped="${found.length - failures}"`;
}

function testCase(
  { rule, severity, line, column, message, hint }: Diagnostic,
  path: string,
  isFailing: boolean,
): string {
  const attributes = [
    `name="${escapeXml(`${line}:${column} ${message}`)}"`,
    `classname="${escapeXml(rule)}"`,
    `file="${escapeXml(path)}"`,
    `line="${line}"`,
    'time="0"',
  ].join(' ');
  const text = escapeXml(`${path}:${line}:${column} ${severity}: ${message}\n${hint}`);
  const result = isFailing
    ? `<failure message="${escapeXml(message)}" type="${escapeXml(rule)}">${text}</failure>`
    : `<skipped message="${escapeXml(`${severity}: ${message} ${hint}`)}"/>`;
  return `<testcase ${attributes}>${result}</testcase>`;
}
