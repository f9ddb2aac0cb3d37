import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Call, parseCall } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { COMMANDS, findCommand } from './commands.ts';
import { diff } from './diff.ts';
import { explore } from './explore.ts';
import { exportLanguage } from './export.ts';
import { commandHelp, helpText } from './help.ts';
import { didYouMean } from './did-you-mean.ts';
import { init } from './init.ts';
import { serveLsp } from './lsp.ts';
import { serveMcp } from './mcp.ts';
import { newPattern } from './new.ts';
import { renamePattern } from './rename.ts';
import { renumberPatterns } from './renumber.ts';
import { UNPAINTED } from './paint.ts';
import { printable } from './printable.ts';
import { GitFault } from '../source/read/git.ts';
import { project } from './project.ts';
import type { CommandContext } from './command-context.ts';
import { systemErrorLine } from './system-error.ts';
import { version } from './version.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * Runs the command. Resolves with its exit status: 0 if all is well, 1 for errors in the folder or of the system, 2 for
 * wrong usage.
 */
export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await perform(parseCall(args), context);
  } catch (error) {
    const paint = context.paint?.err ?? UNPAINTED;
    if (error instanceof WrongUsage) {
      context.err(`${paint('red', error.message)}\nSee "semilattice --help".`);
      return 2;
    }
    if (error instanceof GitFault) {
      context.err(paint('red', printable(error.message)));
      return error.isUsage ? 2 : 1;
    }
    // What the system refuses (permission, space, an address) is neither wrong usage nor our bug.
    const line = systemErrorLine(error, context.cwd);
    if (line === null) throw error;
    context.err(paint('red', line));
    return 1;
  }
}

async function perform({ command, operands, values }: Call, context: CommandContext): Promise<number> {
  if (values.version) {
    context.out(version());
    return 0;
  }
  if (command === undefined && values.help) return help(undefined, context);
  if (command === undefined) {
    context.err(helpText(context.paint?.err ?? UNPAINTED));
    return 2;
  }
  if (command === 'help') return help(operands[0], context);
  if (values.help) return help(command, context);
  switch (command) {
    case 'explore':
      return await explore(await onlyFolder(operands, context), values, context);
    case 'build':
      return await build(await onlyFolder(operands, context), values, context);
    case 'new': {
      const [name, ...rest] = operands;
      return await newPattern(name, await onlyFolder(rest, context), values, context);
    }
    case 'check':
      return await check(await onlyFolder(operands, context), values, context);
    case 'init':
      return await init(await onlyFolder(operands, context), context);
    case 'rename': {
      const [number, name, ...rest] = operands;
      return await renamePattern([number, name], await onlyFolder(rest, context), values, context);
    }
    case 'renumber': {
      const isMove = operands.slice(0, 2).filter((operand) => /^\d{1,9}$/.test(operand)).length === 2;
      const folder = await onlyFolder(operands.slice(isMove ? 2 : 0), context);
      return await renumberPatterns(isMove ? operands.slice(0, 2) : [], folder, values, context);
    }
    case 'diff': {
      const [since, ...rest] = operands;
      return await diff(since, await onlyFolder(rest, context), values, context);
    }
    case 'export':
      return await exportLanguage(await onlyFolder(operands, context), values, context);
    case 'mcp':
      return await serveMcp(await onlyFolder(operands, context), values, context);
    case 'lsp':
      return await serveLsp(await onlyFolder(operands, context), context);
    case 'project':
      return await project(operands, (rest) => onlyFolder(rest, context), values, context);
    default:
      throw new WrongUsage(unknownCommand(command));
  }
}

function help(name: string | undefined, { out, paint }: CommandContext): number {
  const about = name === undefined ? undefined : findCommand(name);
  if (name !== undefined && !about) throw new WrongUsage(unknownCommand(name));
  out(about ? commandHelp(about, paint?.out ?? UNPAINTED) : helpText(paint?.out ?? UNPAINTED));
  return 0;
}

function unknownCommand(command: string): string {
  const meant = didYouMean(
    command,
    COMMANDS.map(({ name }) => name),
  );
  return `There is no command "${command}".${meant}`;
}

async function onlyFolder(operands: readonly string[], { cwd }: CommandContext): Promise<string> {
  const [folder = 'patterns', ...rest] = operands;
  if (rest.length > 0) throw new WrongUsage(`Only one folder can be given; "${rest[0] ?? ''}" is too many.`);
  const path = resolve(cwd, folder);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!found?.isDirectory()) throw new WrongUsage(`There is no folder "${folder}".`);
  return path;
}
