import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readSettings } from '../source/read/settings-file.ts';
import { writtenForm } from '../source/read/forms/read-settings.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import type { CommandContext } from './command-context.ts';
import { printable } from './printable.ts';
import { WrongUsage } from './wrong-usage.ts';

const FILE = 'semilattice.json';

/**
 * `semilattice init`: writes how the folder is read into its settings, complete, so that its author can change it. What
 * the settings already say stays.
 */
export async function init(folder: string, context: CommandContext): Promise<number> {
  const { form } = await loadLanguage(folder);
  if (!form) {
    context.out('The folder is in the form that needs no settings; nothing is written.');
    return 0;
  }
  const path = join(folder, FILE);
  const before = await settingsAt(path);
  const text = `${JSON.stringify({ ...before, read: writtenForm(form.read) }, null, 2)}\n`;
  await writeFile(path, text);
  context.out(`${printable(form.told)}\n${relative(context.cwd, path) || path} says so now.`);
  return 0;
}

/** Returns what the settings hold; nothing if there are none. */
async function settingsAt(path: string): Promise<Readonly<Record<string, unknown>>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  const [fault] = readSettings({ path: FILE, text }).diagnostics;
  if (fault) throw new WrongUsage(`${FILE} is to be mended first: ${fault.message}`);
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}
