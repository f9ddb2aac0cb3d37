import { copyFileSync, linkSync } from 'node:fs';

/** Adds a file to another place: as a hard link or, where the file system knows none, as a copy. */
export function linkOrCopy(file: string, place: string): void {
  try {
    linkSync(file, place);
  } catch {
    copyFileSync(file, place);
  }
}
