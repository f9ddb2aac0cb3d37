// Builds the command into build/, and beside it what it loads and publishes when a text or a subcommand needs it, unless
// what is there was made of the same sources. Each file is put in its place by a rename: whoever runs the one before has
// all of it, and several builds at once do no harm.
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
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'build');
const COMMAND = 'semilattice.js';
const LICENCES = 'THIRD-PARTY-LICENSES.md';
/** Where `vite.config.ts` puts the licences of each file beside the command, until they are one list. */
const LICENCE_LISTS = 'licences';

const PACKAGES = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];
const PARTS = 'src/source/render/parts';

/** What the app is made of, and how. */
const APP = [
  ...['app', 'graph', 'language', 'map', 'store', 'ui'].map((folder) => `src/${folder}`),
  'index.html',
  ...['app-slots', 'bundle-module', 'lean-cytoscape', 'cytoscape-parts', 'short-classes', 'site-config'].map(
    (name) => `src/source/build/${name}.ts`,
  ),
];

/** What is built, each with all that it is made of, and the file that tells whether it is there. */
const TARGETS = [
  {
    into: 'parts',
    entry: 'code.js',
    sources: [PARTS, 'src/source/render/code-theme.ts'],
    make: vite('parts'),
  },
  {
    into: 'app',
    entry: 'made-of.txt',
    sources: APP,
    make: async () => [...(await vite('app')()), ['made-of.txt', '']],
  },
  { into: 'renderer', entry: 'entry-server.mjs', sources: APP, make: vite('renderer') },
  { into: 'text/diagrams', entry: 'diagrams.js', sources: ['src/app/diagrams'], make: vite('diagrams') },
  { into: 'text/math', entry: 'math.css', sources: [PARTS], make: mathStyles },
  { into: 'text/code', entry: 'code.css', sources: [PARTS], make: codeStyles },
  { into: '', entry: 'semilattice-lsp.js', sources: ['src/cli/lsp'], make: vite('lsp') },
  { into: '', entry: 'semilattice-mcp.js', sources: ['src/cli/mcp'], make: vite('mcp') },
  {
    into: '',
    entry: COMMAND,
    sources: ['src/cli', 'src/source', 'src/language', 'src/map', 'src/store'],
    make: vite('cli'),
  },
];

// In whatever environment this runs, nothing is built for those who develop React.
process.env.NODE_ENV = 'production';

for (const { into, entry, sources, make } of TARGETS) {
  const hash = createHash('sha256');
  for (const path of [...sources, 'scripts', 'vite.config.ts', ...PACKAGES].flatMap(filesAt))
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  const mark = `/* Made of ${hash.digest('hex')} */\n`;
  if (startsWith(join(folder, into, entry), mark)) continue;
  const files = await make();
  mkdirSync(join(folder, into), { recursive: true });
  removeLeftovers(join(folder, into), into === '' ? null : new Set(files.map(([name]) => name)));
  // The entry comes last, for its mark says that all is there.
  for (const [name, content] of files.toSorted(([a], [b]) => Number(a === entry) - Number(b === entry)))
    put(join(folder, into), name, name === entry ? mark + content : content);
}
tellLicencesOnce();

/** Builds with Vite in a mode of `vite.config.ts`. */
function vite(mode) {
  return async () => {
    const { build } = await import('vite');
    const built = await build({ root, mode, build: { write: false } });
    return built.output.map(({ fileName, type, code, source }) => [
      fileName,
      type === 'chunk' ? code : fileName.endsWith('.md') ? withAllTexts(source) : source,
    ]);
  };
}

/** The styles and the typefaces of formulas, of these the format alone that every browser reads. */
function mathStyles() {
  const katex = join(root, 'node_modules/katex');
  const styles = readFileSync(join(katex, 'dist/katex.min.css'), 'utf8').replace(
    /,url\([^)]+\.(?:woff|ttf)\) format\("[^"]+"\)/g,
    '',
  );
  const fonts = [...new Set([...styles.matchAll(/url\(fonts\/([^)]+)\)/g)].map(([, name]) => name))];
  return [
    ['math.css', styles + readFileSync(join(root, PARTS, 'math.css'), 'utf8')],
    [LICENCES, `## katex\n\n${readFileSync(join(katex, 'LICENSE'), 'utf8')}`],
    ...fonts.map((name) => [`fonts/${name}`, readFileSync(join(katex, 'dist/fonts', name))]),
  ];
}

function codeStyles() {
  return [['code.css', readFileSync(join(root, PARTS, 'code.css'), 'utf8')]];
}

/** Writes one list of licences for all that lies beside the command. In it, each package is told once. */
function tellLicencesOnce() {
  const lists = filesAt(`build/${LICENCE_LISTS}`).map((path) => readFileSync(join(root, path), 'utf8'));
  const [head = ''] = lists.map((list) => list.slice(0, list.search(/^## /m)));
  const parts = new Map(
    lists.flatMap((list) => list.split(/^(?=## )/m).slice(1)).map((part) => [/^.*/.exec(part)[0], part]),
  );
  const sorted = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = head + sorted.map(([, part]) => `${part.trimEnd()}\n`).join('\n');
  if (!existsSync(join(folder, LICENCES)) || readFileSync(join(folder, LICENCES), 'utf8') !== all)
    put(folder, LICENCES, all);
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

/** Puts a file into a folder as a whole: nobody ever reads a part of it. */
function put(into, name, content) {
  const target = join(into, name);
  mkdirSync(dirname(target), { recursive: true });
  const fresh = join(into, `.${name.replaceAll('/', '-')}-${process.pid}`);
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Removes what builds that were killed left, and, where they are known, what is no part of this build. */
function removeLeftovers(into, files) {
  for (const entry of readdirSync(into, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || (files === null && entry.parentPath !== into)) continue;
    const path = join(entry.parentPath, entry.name);
    const [, id] = /^\..+-(\d+)$/.exec(entry.name) ?? [];
    const name = path.slice(into.length + 1).replaceAll('\\', '/');
    if (id !== undefined ? !isRunning(Number(id)) : files && !files.has(name)) rmSync(path, { force: true });
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
