import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../cache/hash-of.ts';
import { packageRoot } from './package-root.ts';

/**
 * All that decides what this program makes of a folder, besides that folder: each begins with a hash of its sources
 * (`scripts/build-command.mjs`).
 */
const PARTS = [
  'semilattice.js',
  'app/made-of.txt',
  'renderer/entry-server.mjs',
  'parts/code.js',
  'text/code/code.css',
  'text/diagrams/diagrams.js',
  'text/math/math.css',
];

/** More characters than the line with the hash has. */
const BEGINNING = 120;

/** Returns what identifies the code that runs. While the program is developed, each change of it is a version. */
export function programVersion(): string {
  const root = packageRoot();
  const parts = PARTS.map((part) => join(root, 'build', part)).filter(existsSync);
  return hashOf(process.version, readFileSync(join(root, 'package.json')), ...parts.map(beginningOf));
}

/** The beginning of a file and its size, which differs if somebody patched it. */
function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(BEGINNING);
    const length = readSync(file, bytes, 0, BEGINNING, 0);
    return `${fstatSync(file).size} ${bytes.toString('latin1', 0, length)}`;
  } finally {
    closeSync(file);
  }
}
