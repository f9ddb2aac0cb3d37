import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../cache/hash-of.ts';
import { packageRoot } from './package-root.ts';

/** All that decides what this program makes of a folder, besides that folder. */
const PARTS = ['package.json', 'package-lock.json', 'index.html', 'build/semilattice.js', 'src'];

/** Returns what identifies the code that runs. While the program is developed, each change of it is a version. */
export function programVersion(): string {
  const root = packageRoot();
  const files = PARTS.filter((part) => existsSync(join(root, part))).flatMap((part) =>
    part === 'src' ? filesIn(join(root, part)) : [join(root, part)],
  );
  return hashOf(process.version, ...files.map((file) => readFileSync(file)));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
