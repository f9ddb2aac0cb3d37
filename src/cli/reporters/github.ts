import type { Severity } from '../../language/diagnostic.ts';
import type { Report } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Writes the review as workflow commands, which GitHub Actions shows beside the lines of a change.
 *
 * @param pathOf Returns the path of a file within its repository.
 */
export function reportGithub({ diagnostics }: Report, pathOf: (file: string) => string): string {
  return diagnostics
    .map(({ rule, severity, file, line, column, message, hint }) => {
      const properties = `file=${property(pathOf(file))},line=${line},col=${column},title=${property(rule)}`;
      return `::${COMMANDS[severity]} ${properties}::${data(`${message}\n${hint}`)}`;
    })
    .join('\n');
}

/** The escapes of the actions toolkit (packages/core, command.ts). Without them, a text could give commands. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
