import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOfFile } from '../../language/site-address.ts';
import { TEXT_FOLDER, type TextPart, textPartFile } from '../render/text-parts.ts';
import { packageRoot } from './package-root.ts';

/** Where the package has what texts need beside the pages, as `scripts/build-command.mjs` puts it. */
function sourceOf(path: string): string {
  return join(packageRoot(), 'build', path);
}

/** Returns the files that a site has for its texts, by path, and nothing else. */
export async function textPartFiles(parts: ReadonlySet<TextPart>): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const part of parts) {
    const folder = sourceOf(TEXT_FOLDER + part);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(folder.length).replaceAll('\\', '/');
      files.set(TEXT_FOLDER + part + path, await readFile(file));
    }
  }
  return files;
}

/** Returns the script that draws diagrams, for the pages of a site that has any. It does nothing until one is near. */
export function diagramScript(base: string): string {
  return `<script type="module" src="${addressOfFile(textPartFile('diagrams'), base)}"></script>`;
}

const FILE = new RegExp(
  `^${TEXT_FOLDER}(?:math|code|diagrams)/(?:fonts/)?[\\w-]+(?:\\.[\\w-]+)*\\.(js|css|woff2)$`,
);

/** Returns a file that texts need, by its path in a site, with its ending; null if there is none at the path. */
export async function readTextAsset(
  path: string,
): Promise<{ readonly bytes: Buffer; readonly ending: string } | null> {
  const [, ending] = FILE.exec(path) ?? [];
  if (ending === undefined) return null;
  const bytes = await readFile(sourceOf(path)).catch(() => null);
  return bytes && { bytes, ending };
}
