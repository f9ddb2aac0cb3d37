import type { Rule } from '../../language/review/rule.ts';
import type { Report } from './report.ts';

/**
 * Writes the review in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning services read.
 *
 * @param uriOf Returns the address of a file: relative to the root of the sources, or absolute.
 * @param version The version of this tool.
 * @param rules The rules that can find something.
 */
export function reportSarif(
  { diagnostics }: Report,
  uriOf: (file: string) => string,
  version: string,
  rules: readonly Omit<Rule, 'check'>[],
): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Semilattice',
            version,
            // A Package URL identifies the tool, because it has no web site.
            informationUri: `pkg:npm/semilattice@${version}`,
            rules: rules.map(({ id, severity, when, why, mend }) => ({
              id,
              shortDescription: { text: when },
              fullDescription: { text: why },
              help: { text: mend },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(({ rule, severity, file, line, column, message, hint }) => ({
          ruleId: rule,
          ruleIndex: rules.findIndex(({ id }) => id === rule),
          level: severity,
          message: { text: `${message} ${hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(file) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
