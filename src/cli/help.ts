import { COMMANDS, type Command } from './commands.ts';
import type { Paint } from './paint.ts';

const GENERAL = [
  ['--help, -h', 'Shows this help, or the help of a command.'],
  ['--version, -v', 'Shows the version.'],
] as const;

/** The text of `semilattice --help`. */
export function helpText(paint: Paint): string {
  return [
    'semilattice: turns a folder of pattern files into a map of a pattern language',
    '',
    paint('bold', 'Commands'),
    ...COMMANDS.flatMap((command) => [`  ${usage(command)}`, `      ${command.meaning}`]),
    '',
    paint('bold', 'Options'),
    ...table(GENERAL),
    '',
    'If no folder is given, it is "patterns".',
    'For the options of a command: semilattice help <command>',
  ].join('\n');
}

/** The text of `semilattice help <command>`. */
export function commandHelp(command: Command, paint: Paint): string {
  return [
    usage(command),
    '',
    `  ${command.meaning}`,
    '',
    paint('bold', 'Options'),
    ...table([
      ...command.options.map(
        ({ name, value, meaning }) => [`--${name} ${value}`.trimEnd(), meaning] as const,
      ),
      ...GENERAL,
    ]),
    ...(command.formats
      ? ['', paint('bold', 'Formats'), ...table(command.formats.map(({ id, meaning }) => [id, meaning]))]
      : []),
    '',
    'If no folder is given, it is "patterns".',
  ].join('\n');
}

function usage({ name, operands, options }: Command): string {
  const rest = options.some((option) => !operands.includes(`--${option.name}`)) ? ' [options]' : '';
  return `semilattice ${name} ${operands}${rest}`;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
