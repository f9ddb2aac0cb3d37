import { oncePer } from '../../language/once-per.ts';
import type { Folder } from './read-folder.ts';
import type { SourceFile } from './source-file.ts';

/** The files of a folder that were read, by path. */
export const sourcesOf = oncePer((folder: Folder): ReadonlyMap<string, SourceFile> => {
  const { patterns, projects, others = [], scales, language, settings } = folder;
  const all = [...patterns, ...projects, ...others, scales, language, settings];
  return new Map(all.flatMap((source) => (source ? [[source.path, source] as const] : [])));
});
