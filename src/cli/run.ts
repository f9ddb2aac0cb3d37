import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { check } from './check.ts';
import { explore } from './explore.ts';
import { HELP } from './help.ts';

/** Where a command prints, and the folder that paths are relative to. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  /** Whether what is printed may be coloured. */
  readonly colours?: boolean;
}

/** Something wrong with how the command was called. */
export class WrongUsage extends Error {}

/** Runs the command; resolves with its exit status: 0 all well, 1 errors in the folder, 2 wrong usage. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    const [command, folder = 'patterns', ...rest] = positionals;
    if (values.help || command === undefined) {
      around.out(HELP);
      return values.help ? 0 : 2;
    }
    if (rest.length > 0) throw new WrongUsage(`There is one folder at a time; what is "${rest[0] ?? ''}"?`);
    switch (command) {
      case 'explore':
        return await explore(await existing(folder, around), values, around);
      case 'build':
        return await build(await existing(folder, around), values, around);
      case 'check':
        return await check(await existing(folder, around), values, around);
      default:
        throw new WrongUsage(`There is no command "${command}".`);
    }
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    around.err(`${error.message}\nSee "semilattice --help".`);
    return 2;
  }
}

/** The options of all commands, as given. */
export type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        base: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        format: { type: 'string' },
        'max-warnings': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

async function existing(folder: string, { cwd }: Surroundings): Promise<string> {
  const path = resolve(cwd, folder);
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new WrongUsage(`There is no folder "${folder}".`);
  return path;
}
