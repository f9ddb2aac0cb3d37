import { basename } from 'node:path';
import type { Wanted } from '../../language/review/review.ts';
import { finish } from '../../language/steps.ts';
import { type Cache, NO_CACHE } from '../cache/cache.ts';
import { unknownFiles } from './kept-pattern-file.ts';
import { keepPostings } from './kept-postings.ts';
import { readAhead } from './read-ahead.ts';
import { readPatternFile } from './pattern-file.ts';
import { readFolder } from './read-folder.ts';
import type { LoadedLanguage } from './loaded-language.ts';
import { withTextsKept } from './reading-depth.ts';
import { assemble } from './assemble.ts';

/**
 * Loads a folder. A broken file is reported, and the rest is loaded.
 *
 * @param cache Where what was made of each file is kept between runs.
 * @param how Which findings of the review are wanted, whether a second processor core helps to read, which takes less
 * time and more work, and whether that also makes ready what rendering the texts needs.
 * @throws If the folder cannot be read at all.
 */
export async function loadLanguage(
  folder: string,
  cache: Cache = NO_CACHE,
  { wanted = 'all', onTwoCores = false, isForPages = false }: LoadingOptions = {},
): Promise<LoadedLanguage> {
  const found = await readFolder(folder);
  // Files in another form are read in another way.
  const ahead =
    onTwoCores && !found.others
      ? await readAhead(unknownFiles(cache, found.patterns), {
          hasTrees: isForPages,
          // Without a cache, they would be made twice.
          ...(isForPages && cache !== NO_CACHE ? { onPostings: keepPostings(cache) } : {}),
        })
      : readPatternFile;
  const loaded = assemble(found, basename(folder), withTextsKept(cache, ahead));
  return loaded.withFindings(finish(loaded.review(wanted)));
}

interface LoadingOptions {
  readonly wanted?: Wanted;
  readonly onTwoCores?: boolean;
  readonly isForPages?: boolean;
}
