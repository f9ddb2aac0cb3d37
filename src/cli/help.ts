import { COMMANDS, type Command } from './commands.ts';
import type { Paint } from './paint.ts';

const GENERAL = [
  ['--help, -h', 'This help, or that of a command.'],
  ['--version, -v', 'The version.'],
] as const;

/** What the command prints when asked for help. */
export function helpText(paint: Paint): string {
  return [
    'semilattice: a map of a pattern language, from a folder of pattern files',
    '',
    paint('bold', 'Commands'),
    ...COMMANDS.flatMap((command) => [`  ${usage(command)}`, `      ${command.meaning}`]),
    '',
    paint('bold', 'Options'),
    ...table(GENERAL),
    '',
    'The folder is "patterns" where none is given.',
    'The options of a command: semilattice help <command>',
  ].join('\n');
}

/** What the command prints when asked for help with one of its commands. */
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
    '',
    'The folder is "patterns" where none is given.',
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
