import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderPage } from '../../map/page-request.ts';
import { fillApp, type FilledWith } from './fill-app.ts';
import { packageRoot } from './package-root.ts';

/** Where the package has the app, as `scripts/build-command.mjs` builds it. */
const APP = 'build/app';
/** The file there that tells of which sources it was built. */
const MARK = 'made-of.txt';
const RENDERER = 'build/renderer/entry-server.mjs';

/** Returns the files of the app of a site, by path. */
export async function appOf(values: FilledWith): Promise<ReadonlyMap<string, Uint8Array>> {
  return fillApp(await filesIn(join(packageRoot(), APP)), values);
}

/** Loads what renders pages: the app's server entry. */
export async function loadRenderer(): Promise<RenderPage> {
  const module: unknown = await import(pathToFileURL(join(packageRoot(), RENDERER)).href);
  return (module as { renderPage: RenderPage }).renderPage;
}

/** The files of a site's app, by path with forward slashes. */
async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((file) => file.isFile())) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    const isOfSite = path !== MARK && !/licen[cs]es/i.test(basename(path));
    if (isOfSite) files.set(path, readFileSync(join(folder, path)));
  }
  return files;
}
