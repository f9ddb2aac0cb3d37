// Builds the command into build/, unless what is there was made of the same sources. The command is one file, with one
// more for each part that only one subcommand needs. Each is put in its place by a rename: whoever runs the one before
// has all of it, and several builds at once do no harm.
// Usage: node scripts/build-command.mjs
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'build');
const COMMAND = 'semilattice.js';
const LICENCES = 'THIRD-PARTY-LICENSES.md';

/** All that the command is made of: its sources, how it is built, and the packages as they are installed. */
const SOURCES = [
  'src/cli',
  'src/source',
  'src/language',
  'src/map',
  'scripts',
  'vite.config.ts',
  'package.json',
];
const PACKAGES = ['package-lock.json', 'node_modules/.package-lock.json'];

const hash = createHash('sha256');
for (const path of [...SOURCES, ...PACKAGES].flatMap(filesAt)) {
  hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
}
const mark = `// Made of ${hash.digest('hex')}\n`;

if (!startsWith(join(folder, COMMAND), mark)) {
  const { build } = await import('vite');
  const output = [];
  // The command itself comes last, for its mark says that all is there.
  for (const mode of ['lsp', 'mcp', 'cli']) {
    const built = await build({ root, mode, build: { write: false } });
    output.push(...built.output);
  }
  mkdirSync(folder, { recursive: true });
  removeLeftovers();
  const isLicences = ({ type }) => type !== 'chunk';
  put(LICENCES, withAllTexts(together(output.filter(isLicences).map(({ source }) => source))));
  for (const { fileName, code } of output.filter((file) => !isLicences(file))) put(fileName, mark + code);
}

/** Lists of licences as one, in which each package is told once. */
function together(lists) {
  const [head] = lists.map((list) => list.slice(0, list.search(/^## /m)));
  const parts = new Map(
    lists.flatMap((list) => list.split(/^(?=## )/m).slice(1)).map((part) => [/^.*/.exec(part)[0], part]),
  );
  return (
    head +
    [...parts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, part]) => `${part.trimEnd()}\n`)
      .join('\n')
  );
}

/** The paths of all files in a folder of the project, sorted; of a file its own; none where nothing is there. */
function filesAt(path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesAt(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}

/** Licences with the texts that packages leave out: some have their licence only in their repository. */
function withAllTexts(licences) {
  return licences.replace(/^## (\S+) - .+\n+(?=## |(?![\s\S]))/gm, (heading, name) => {
    const file = join(root, 'scripts/licenses', `${name}.txt`);
    if (!existsSync(file))
      throw new Error(`The package ${name} has no text of its licence: write it to ${file}`);
    return `${heading.trimEnd()}\n\n${readFileSync(file, 'utf8')}\n`;
  });
}

function startsWith(file, text) {
  return existsSync(file) && readFileSync(file, 'utf8').startsWith(text);
}

/** Puts a file into the folder as a whole: nobody ever reads a part of it. */
function put(name, content) {
  const fresh = join(folder, `.${name}-${process.pid}`);
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, join(folder, name));
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Removes what builds that were killed left. */
function removeLeftovers() {
  for (const name of readdirSync(folder)) {
    const [, id] = /^\..+-(\d+)$/.exec(name) ?? [];
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
