import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InlineConfig } from 'vite';
import type { Cache } from '../cache/cache.ts';

/** Where the files of a built app go, and where they are kept. */
interface Target {
  readonly cache: Cache;
  /** What the files depend on, besides the version of this program. */
  readonly key: string;
  readonly outDir: string;
}

/** Builds the app with Vite, or takes its files from the cache. Vite is loaded only if it is needed. */
export async function buildApp({ cache, key, outDir }: Target, config: () => InlineConfig): Promise<void> {
  const kept = cache.get('app', key) as ReadonlyMap<string, Uint8Array> | undefined;
  if (kept) {
    for (const [path, content] of kept) {
      await mkdir(dirname(join(outDir, path)), { recursive: true });
      await writeFile(join(outDir, path), content);
    }
    return;
  }
  const { build } = await import('vite');
  const given = config();
  await build({ ...given, build: { ...given.build, outDir } });
  cache.put('app', key, await filesIn(outDir));
}

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.filter((file) => file.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), await readFile(path));
  }
  return files;
}
