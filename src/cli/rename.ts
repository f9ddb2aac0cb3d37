import { patternLookup } from '../language/language.ts';
import { changeIdentities } from '../source/mend/rename-pattern.ts';
import { loadWorking } from '../source/mend/working-folder.ts';
import { changeFolder } from './change-folder.ts';
import type { CommandContext } from './command-context.ts';
import { newName } from './new-name.ts';
import type { OptionValues } from './options.ts';
import { refuseOtherForms } from './refuse-other-forms.ts';
import { tellUnclear } from './tell-unclear.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `semilattice rename`: gives a pattern another name, in its file and wherever a text mentions it. */
export async function renamePattern(
  [number, given]: readonly (string | undefined)[],
  folder: string,
  values: OptionValues,
  context: CommandContext,
): Promise<number> {
  const call = 'semilattice rename 27 "New Name"';
  const id = Number(number ?? '');
  if (!/^\d{1,15}$/.test(number ?? ''))
    throw new WrongUsage(`Which pattern? Give its number and its new name: ${call}`);
  const name = newName(given, call);
  const options = { label: `rename ${id} ${name}`, isDryRun: values['dry-run'] ?? false };
  const result = await changeFolder(folder, options, context, (working) => {
    const loaded = loadWorking(working);
    refuseOtherForms(loaded);
    const patterns = patternLookup(loaded.language);
    if (patterns.get(id)?.status !== 'written')
      throw new WrongUsage(`No file has the id ${id}, so there is nothing to rename.`);
    const namesake = [...patterns.values()].find(
      (other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase(),
    );
    if (namesake)
      throw new WrongUsage(`Pattern ${namesake.id} has this name: texts could not tell the two apart.`);
    return { ...changeIdentities(working, new Map([[id, { id, name }]])), before: working };
  });
  return tellUnclear(result, context);
}
