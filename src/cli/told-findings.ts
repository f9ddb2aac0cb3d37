import { resolve } from 'node:path';
import { counted } from '../language/counted.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { withoutKnown } from '../language/review/baseline.ts';
import { concernedBy } from '../language/review/touched.ts';
import type { Cache } from '../source/cache/cache.ts';
import { changedSince, findFork } from '../source/read/git.ts';
import type { LoadedLanguage } from '../source/read/loaded-language.ts';
import { loadRevision } from '../source/read/read-revision.ts';
import { readBaseline } from './baseline-file.ts';
import type { CommandContext } from './command-context.ts';
import type { OptionValues } from './options.ts';

/** A folder and its review, with the cache from which it was loaded. */
interface Reviewed {
  readonly loaded: LoadedLanguage;
  readonly folder: string;
  readonly cache: Cache;
}

/** Returns the findings of a review that `--changed` and `--baseline` leave, and tells how many are known. */
export async function toldFindings(
  reviewed: Reviewed,
  { changed, baseline }: OptionValues,
  { cwd, err }: CommandContext,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = reviewed.loaded;
  const known = baseline === undefined ? null : await readBaseline(resolve(cwd, baseline), baseline);
  const concerned = changed === undefined ? diagnostics : await sinceRevision(reviewed, changed);
  if (!known) return concerned;
  const found = withoutKnown(concerned, known);
  if (found.known > 0) err(`${counted(found.known, 'finding')} of ${baseline} left out.`);
  // Of a part of the folder, nobody can say what is mended.
  if (found.mended > 0 && changed === undefined)
    err(
      `${counted(found.mended, 'finding')} of ${baseline} no longer found: --write-baseline ${baseline} brings it up to date.`,
    );
  return found.fresh;
}

async function sinceRevision(
  { loaded, folder, cache }: Reviewed,
  revision: string,
): Promise<readonly Diagnostic[]> {
  const commit = await findFork(folder, revision);
  const changed = await changedSince(folder, commit);
  if (changed.size === 0) return [];
  return concernedBy(changed, await loadRevision(folder, commit, cache), loaded);
}
