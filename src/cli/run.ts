import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Call, parseCall } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { COMMANDS, findCommand } from './commands.ts';
import { explore } from './explore.ts';
import { exportLanguage } from './export.ts';
import { commandHelp, helpText } from './help.ts';
import { didYouMean } from './nearest.ts';
import { newPattern } from './new.ts';
import { PLAIN } from './paint.ts';
import type { Surroundings } from './surroundings.ts';
import { systemErrorLine } from './system-error.ts';
import { version } from './version.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Runs the command; resolves with its exit status: 0 all well, 1 errors in the folder or of the system, 2 wrong usage. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    return await perform(parseCall(args), around);
  } catch (error) {
    const paint = around.paint?.err ?? PLAIN;
    if (error instanceof WrongUsage) {
      around.err(`${paint('red', error.message)}\nSee "semilattice --help".`);
      return 2;
    }
    // What the system refuses (no permission, no space, no such address) is neither wrong usage nor our bug.
    const line = systemErrorLine(error, around.cwd);
    if (line === null) throw error;
    around.err(paint('red', line));
    return 1;
  }
}

async function perform({ command, operands, values }: Call, around: Surroundings): Promise<number> {
  if (values.version) {
    around.out(version());
    return 0;
  }
  if (command === undefined && values.help) return help(undefined, around);
  if (command === undefined) {
    around.err(helpText(around.paint?.err ?? PLAIN));
    return 2;
  }
  if (command === 'help') return help(operands[0], around);
  if (values.help) return help(command, around);
  switch (command) {
    case 'explore':
      return await explore(await onlyFolder(operands, around), values, around);
    case 'build':
      return await build(await onlyFolder(operands, around), values, around);
    case 'new': {
      const [name, ...rest] = operands;
      return await newPattern(name, await onlyFolder(rest, around), values, around);
    }
    case 'check':
      return await check(await onlyFolder(operands, around), values, around);
    case 'export':
      return await exportLanguage(await onlyFolder(operands, around), values, around);
    default:
      throw new WrongUsage(unknownCommand(command));
  }
}

function help(name: string | undefined, { out, paint }: Surroundings): number {
  const about = name === undefined ? undefined : findCommand(name);
  if (name !== undefined && !about) throw new WrongUsage(unknownCommand(name));
  out(about ? commandHelp(about, paint?.out ?? PLAIN) : helpText(paint?.out ?? PLAIN));
  return 0;
}

function unknownCommand(command: string): string {
  const meant = didYouMean(
    command,
    COMMANDS.map(({ name }) => name),
  );
  return `There is no command "${command}".${meant}`;
}

async function onlyFolder(operands: readonly string[], { cwd }: Surroundings): Promise<string> {
  const [folder = 'patterns', ...rest] = operands;
  if (rest.length > 0) throw new WrongUsage(`There is one folder at a time; what is "${rest[0] ?? ''}"?`);
  const path = resolve(cwd, folder);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!found?.isDirectory()) throw new WrongUsage(`There is no folder "${folder}".`);
  return path;
}
