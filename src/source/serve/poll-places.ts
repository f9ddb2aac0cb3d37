import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapInParallel } from '../read/in-parallel.ts';
import { kindOf } from '../read/file-kind.ts';
import { markOf } from '../read/read-file.ts';

/** How many files are checked at the same time. */
const AT_A_TIME = 32;

interface Places {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

type Marks = ReadonlyMap<string, string>;

/**
 * Creates a function that checks places which nothing watches, and returns the paths that changed since its last check.
 * Its first check of a place reports nothing.
 */
export function createPoll(): (root: string, places: Places) => Promise<readonly string[]> {
  let last = new Map<string, Marks>();
  return async (root, { folders, files }) => {
    const now = new Map<string, Marks>();
    for (const folder of folders) now.set(`${folder}/`, await marksIn(root, folder));
    for (const file of files) now.set(file, await marksOf(root, [file]));
    const others = [...now].flatMap(([place, marks]) => {
      const before = last.get(place);
      return before ? differing(before, marks) : [];
    });
    last = now;
    return others;
  };
}

function differing(a: Marks, b: Marks): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** Marks of the files in a folder. Of its sub-folders, only their existence counts. */
async function marksIn(root: string, folder: string): Promise<Marks> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    return new Map([[folder, String(error)]]);
  }
  const pathOf = ({ name }: Dirent) => (folder === '' ? name : `${folder}/${name}`);
  const files = entries.filter((entry) => !entry.isDirectory()).map(pathOf);
  const folders = entries.filter((entry) => entry.isDirectory()).map(pathOf);
  return new Map([
    ...(await marksOf(
      root,
      files.filter((path) => kindOf(path) !== 'other'),
    )),
    ...folders.map((path) => [path, 'folder'] as const),
  ]);
}

async function marksOf(root: string, paths: readonly string[]): Promise<Marks> {
  const marks = await mapInParallel(paths, AT_A_TIME, async (path) => [path, await markOf(join(root, path))]);
  return new Map(marks.filter((entry): entry is [string, string] => entry[1] !== null));
}
