import picomatch from 'picomatch';
import type { Folder } from './read-folder.ts';

/** A folder without what its settings leave out: patterns, pictures, and what is wrong with them. */
export function withoutIgnored(folder: Folder, ignore: readonly string[]): Folder {
  if (ignore.length === 0) return folder;
  const isIgnored = picomatch([...ignore], { dot: true });
  return {
    ...folder,
    patterns: folder.patterns.filter(({ path }) => !isIgnored(path)),
    projects: folder.projects.filter(({ path }) => !isIgnored(path)),
    images: folder.images.filter((path) => !isIgnored(path)),
    diagnostics: folder.diagnostics.filter(({ file }) => !isIgnored(file)),
  };
}
