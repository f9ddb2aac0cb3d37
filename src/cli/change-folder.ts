import { counted } from '../language/counted.ts';
import type { Cache } from '../source/cache/cache.ts';
import { pathInRepository } from '../source/read/repository-folder.ts';
import { type WorkingFolder, changedFiles, openFolder } from '../source/mend/working-folder.ts';
import { FolderMoved, finishChanges, writeChanges } from '../source/mend/write-changes.ts';
import type { CommandContext } from './command-context.ts';
import { withFolderLock } from './folder-lock.ts';
import { UNPAINTED } from './paint.ts';
import { printable } from './printable.ts';
import { diffOf } from './show-diff.ts';

/** A change of a folder, worked out in memory. */
interface Change {
  readonly working: WorkingFolder;
}

interface Options {
  /** The call, by which an interrupted change is known again. */
  readonly label: string;
  /** Whether the change is shown instead of made. */
  readonly isDryRun: boolean;
  /** Where what was made of each file is kept between runs. */
  readonly cache?: Cache;
}

/** The result of a change: what was worked out; or `done` if the same call was interrupted before and is now complete. */
type Changed<C> =
  { readonly kind: 'changed'; readonly change: C } | { readonly kind: 'done' } | { readonly kind: 'refused' };

/**
 * Works out a change of a folder and makes it, or prints it as a diff. A change that was interrupted before is completed
 * first. No other command changes the folder meanwhile.
 */
export async function changeFolder<C extends Change>(
  folder: string,
  { label, isDryRun, cache }: Options,
  context: CommandContext,
  workOut: (working: WorkingFolder) => C,
): Promise<Changed<C>> {
  if (isDryRun) {
    const change = workOut(await openFolder(folder, cache));
    const diff = diffOf(change.working, (await pathInRepository(folder)) ?? '');
    // Line breaks of Windows are part of the diff, and no terminal minds them.
    const shown = diff.split('\r\n').map(printable).join('\r\n');
    if (diff !== '') context.out(shown.replace(/\n$/, ''));
    tellCount(change, 'would be changed', context);
    return { kind: 'changed', change };
  }
  try {
    return await withFolderLock(folder, async () => {
      const interrupted = await finishChanges(folder);
      if (interrupted !== null) context.err('A change that was interrupted before is now complete.');
      if (interrupted === label) return { kind: 'done' };
      const change = workOut(await openFolder(folder, cache));
      await writeChanges(folder, change.working, label);
      tellCount(change, 'changed', context);
      return { kind: 'changed', change };
    });
  } catch (error) {
    if (!(error instanceof FolderMoved)) throw error;
    context.err((context.paint?.err ?? UNPAINTED)('red', printable(error.message)));
    return { kind: 'refused' };
  }
}

function tellCount({ working }: Change, what: string, { err }: CommandContext): void {
  err(`${counted(changedFiles(working).length, 'file')} ${what}.`);
}
