import { compareEditions, isSameEdition } from '../language/diff/language-diff.ts';
import type { Past } from '../source/build/news-files.ts';
import type { Cache } from '../source/cache/cache.ts';
import { earlierEdition, fileDates } from '../source/read/history.ts';
import type { LoadedLanguage } from '../source/read/load-language.ts';
import { loadRevision } from '../source/read/read-revision.ts';
import { loadSince } from './load-since.ts';
import type { OptionValues } from './options.ts';

/**
 * Returns what a site tells of the past of a folder: what is new since the edition that `--since` names, or else since an
 * earlier one that Git knows, and for a feed the dates of files.
 *
 * @throws GitFault if Git cannot tell of the edition that `--since` names.
 */
export async function pastOf(
  loaded: LoadedLanguage,
  folder: string,
  { since, site }: OptionValues,
  cwd: string,
  cache: Cache,
): Promise<Past> {
  const before = await editionSince(since, folder, cwd, cache);
  const diff = before && compareEditions(before.loaded, loaded);
  return {
    news: diff && !isSameEdition(diff) ? { since: before.name, diff } : null,
    dates: site === undefined ? null : await fileDates(folder),
  };
}

async function editionSince(
  since: string | undefined,
  folder: string,
  cwd: string,
  cache: Cache,
): Promise<{ readonly name: string; readonly loaded: LoadedLanguage } | null> {
  if (since !== undefined) return await loadSince(since, folder, cwd, cache);
  const earlier = await earlierEdition(folder);
  return earlier && { name: earlier.name, loaded: await loadRevision(folder, earlier.commit, cache) };
}
