import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Cache } from '../source/cache/cache.ts';
import { commitDay, findCommit } from '../source/read/git.ts';
import type { LoadedLanguage } from '../source/read/loaded-language.ts';
import { loadLanguage } from '../source/read/load-language.ts';
import { loadRevision } from '../source/read/read-revision.ts';

interface EarlierLanguage {
  /** The name of the revision or folder, for those who know neither the disk nor the repository. */
  readonly name: string;
  readonly loaded: LoadedLanguage;
}

/** Revisions that tell people nothing: counted from another one, or the name of a commit. */
const UNTOLD = /[~^@:]|^HEAD$|^[0-9a-f]{7,40}$/;

/** Loads the language as it was: from a folder if there is one of that name, otherwise the same folder at a revision. */
export async function loadSince(
  since: string,
  folder: string,
  cwd: string,
  cache?: Cache,
): Promise<EarlierLanguage> {
  const path = resolve(cwd, since);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return { name: basename(path), loaded: await loadLanguage(path, cache) };
  const commit = await findCommit(folder, since);
  const name = UNTOLD.test(since) ? await commitDay(folder, commit) : since;
  return { name, loaded: await loadRevision(folder, commit, cache) };
}
