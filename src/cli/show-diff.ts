import { formatPatch, structuredPatch } from 'diff';
import { type WorkingFolder, changedFiles } from '../source/mend/working-folder.ts';

/**
 * Returns what a change would do as a unified diff in Git's form, which `git apply` and `patch` take.
 *
 * @param prefix What stands before paths of the folder, with a slash at its end, or empty.
 */
export function diffOf(working: WorkingFolder, prefix: string): string {
  return formatPatch(
    changedFiles(working).map(({ from, before, raw, source }) => ({
      ...structuredPatch(`a/${prefix}${from}`, `b/${prefix}${source.path}`, before, raw, '', '', {
        context: 3,
      }),
      isGit: true,
      isRename: from !== source.path,
    })),
  );
}
