import { type Edit, type Fix, type Rename, areInConflict } from '../../language/review/fix.ts';
import type { LoadedLanguage } from '../read/loaded-language.ts';
import { fixOf } from './fixers.ts';
import { prepareMending } from './mending.ts';
import { type WorkingFolder, withChanges, loadWorking } from './working-folder.ts';

/** Most rounds of mending. Each reviews the folder anew, because a fix may make others possible or impossible. */
const MOST_ROUNDS = 25;

/** A folder with all fixes made, in memory. */
export interface Mended {
  readonly working: WorkingFolder;
  /** The folder as mended, reviewed. */
  readonly loaded: LoadedLanguage;
  /** The number of findings that were mended. */
  readonly count: number;
}

/** Mends every finding that has one right answer. */
export function mendFolder(start: WorkingFolder): Mended {
  let working = start;
  let loaded = loadWorking(working);
  const made = new Set<string>();
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const mending = prepareMending(working, loaded);
    const chosen = new Choice();
    for (const diagnostic of loaded.diagnostics) {
      const fix = fixOf(diagnostic, mending);
      if (!fix || (fix.edits.length === 0 && fix.renames.length === 0)) continue;
      // A fix that does not remove its finding is made once.
      const key = JSON.stringify(fix);
      if (!made.has(key) && chosen.add(fix)) {
        made.add(key);
        count++;
      }
    }
    if (chosen.isEmpty) break;
    working = withChanges(working, chosen.edits, chosen.renames);
    loaded = loadWorking(working);
  }
  return { working, loaded, count };
}

/** The fixes that can be made together. */
class Choice {
  readonly edits: Edit[] = [];
  readonly renames: Rename[] = [];
  private readonly byFile = new Map<string, Edit[]>();

  get isEmpty(): boolean {
    return this.edits.length === 0 && this.renames.length === 0;
  }

  /** Adds a fix unless it is in conflict with those that were added before. Returns whether it was added. */
  add({ edits, renames }: Fix): boolean {
    const isTaken = renames.some((one) =>
      this.renames.some((other) => one.from === other.from || one.to === other.to),
    );
    if (isTaken || edits.some((edit) => this.editsOf(edit.file).some((other) => areInConflict(edit, other))))
      return false;
    for (const edit of edits) {
      this.edits.push(edit);
      this.byFile.set(edit.file, [...this.editsOf(edit.file), edit]);
    }
    this.renames.push(...renames);
    return true;
  }

  private editsOf(file: string): readonly Edit[] {
    return this.byFile.get(file) ?? [];
  }
}
