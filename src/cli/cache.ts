import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { programVersion } from '../source/build/program-version.ts';
import { type Cache, NO_CACHE } from '../source/cache/cache.ts';
import { openDiskCache } from '../source/cache/disk-cache.ts';
import type { OptionValues } from './options.ts';

/**
 * Opens the cache that a call asks for: that of `--cache`, else one in the nearest `node_modules`, where tools of a
 * project keep what they can make again. Without either, nothing is kept.
 */
export function openCache(folder: string, values: OptionValues, cwd: string): Cache {
  if (values['no-cache']) return NO_CACHE;
  const place = values.cache === undefined ? nearestModules(cwd) : resolve(cwd, values.cache);
  return place === null ? NO_CACHE : openDiskCache(place, folder, programVersion());
}

function nearestModules(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) return join(modules, '.cache', 'semilattice');
    if (folder === dirname(folder)) return null;
  }
}
