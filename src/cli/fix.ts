import { counted } from '../language/counted.ts';
import type { LoadedLanguage } from '../source/read/loaded-language.ts';
import type { Cache } from '../source/cache/cache.ts';
import { mendFolder } from '../source/mend/mend-folder.ts';
import { changeFolder } from './change-folder.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Mends what has one right answer, or prints it as a diff. Returns the folder as mended; null if it could not be
 * written.
 */
export async function fixFolder(
  folder: string,
  { isDryRun, cache }: { readonly isDryRun: boolean; readonly cache: Cache },
  context: CommandContext,
): Promise<LoadedLanguage | null> {
  for (;;) {
    const result = await changeFolder(folder, { label: 'fix', isDryRun, cache }, context, mendFolder);
    // What was interrupted may have been worked out from other texts.
    if (result.kind === 'done') continue;
    if (result.kind === 'refused') return null;
    const { count, loaded } = result.change;
    context.err(`${counted(count, 'finding')} ${isDryRun ? 'would be mended' : 'mended'}.`);
    return loaded;
  }
}
