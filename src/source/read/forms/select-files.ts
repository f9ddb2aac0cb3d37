import picomatch from 'picomatch';
import type { ReadSettings } from './read-settings.ts';

/** Selects the files that the settings call patterns. */
export function selectFiles<T extends { readonly path: string }>(
  all: readonly T[],
  { files, ignore }: Pick<ReadSettings, 'files' | 'ignore'>,
): T[] {
  const isMeant = picomatch([...files], { dot: true });
  const isIgnored = ignore.length > 0 ? picomatch([...ignore], { dot: true }) : () => false;
  return all.filter(({ path }) => isMeant(path) && !isIgnored(path));
}
