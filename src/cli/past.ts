import { compareLanguages, isUnchanged } from '../language/diff/language-diff.ts';
import type { Past } from '../source/build/news-files.ts';
import type { Cache } from '../source/cache/cache.ts';
import { earlierRevision, fileDates } from '../source/read/history.ts';
import type { LoadedLanguage } from '../source/read/loaded-language.ts';
import { loadRevision } from '../source/read/read-revision.ts';
import { loadSince } from './load-since.ts';
import type { OptionValues } from './options.ts';

/**
 * Returns what a site tells of the past of a folder: what is new since the revision or folder that `--since` names,
 * or else since an earlier revision that Git knows, and for a feed the dates of files.
 *
 * @throws GitFault if Git does not know the revision that `--since` names.
 */
export async function pastOf(
  loaded: LoadedLanguage,
  folder: string,
  { since, site }: OptionValues,
  cwd: string,
  cache: Cache,
): Promise<Past> {
  const before = await languageSince(since, folder, cwd, cache);
  const diff = before && compareLanguages(before.loaded, loaded);
  return {
    news: diff && !isUnchanged(diff) ? { since: before.name, diff } : null,
    dates: site === undefined ? null : await fileDates(folder),
  };
}

async function languageSince(
  since: string | undefined,
  folder: string,
  cwd: string,
  cache: Cache,
): Promise<{ readonly name: string; readonly loaded: LoadedLanguage } | null> {
  if (since !== undefined) return await loadSince(since, folder, cwd, cache);
  const earlier = await earlierRevision(folder);
  return earlier && { name: earlier.name, loaded: await loadRevision(folder, earlier.commit, cache) };
}
