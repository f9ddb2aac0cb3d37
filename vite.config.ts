import { availableParallelism } from 'node:os';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { leanMermaid } from './scripts/lean-mermaid.ts';
import { appConfig, rendererConfig } from './src/source/build/site-config.ts';

/** Keeps the names of functions and classes, for whoever reports a fault of ours. */
const minify = { mangle: { keepNames: true }, compress: true, codegen: true };

/** How packages go into what Node runs. */
const ssr = {
  noExternal: true as const,
  external: ['vite', '@vitejs/plugin-react'],
  // The Markdown parser has a second, slower self for those who develop it.
  resolve: { conditions: ['module', 'node', 'production'] },
};

/** What the command loads only when a text or a subcommand needs it, by the file beside the command that has it. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/^\.\/(parts\/\w+)\.ts$/, './$1.js'],
  [/^\.\/lsp\/connect-editor\.ts$/, './semilattice-lsp.js'],
  [/^\.\/mcp\/connect-server\.ts$/, './semilattice-mcp.js'],
];
const partsApart: Plugin = {
  name: 'semilattice-parts',
  enforce: 'pre',
  resolveId: (id) => {
    const [source, file] = APART.find(([path]) => path.test(id)) ?? [];
    return source && file !== undefined ? { id: id.replace(source, file), external: true } : null;
  },
};

/** Grammars that others would bring along and that no fence of code names. */
const BROUGHT_ALONG =
  /^\.\/(?:cpp|jsx|typescript|haml|latex|glsl|regexp|cpp-macro|erb|jinja|julia|blade)\.mjs$/;
const ownGrammarsAlone: Plugin = {
  name: 'semilattice-grammars',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    importer.includes('@shikijs/langs') && BROUGHT_ALONG.test(id) ? '\0no-grammar' : null,
  load: (id) => (id === '\0no-grammar' ? 'export default [];' : null),
};

/** Leaves out the YAML parser that gray-matter brings along: `front-matter.ts` always gives it another. */
const ownYamlAlone: Plugin = {
  name: 'semilattice-own-yaml',
  enforce: 'pre',
  resolveId: (id) => (id === 'js-yaml' ? '\0no-yaml' : null),
  load: (id) =>
    id === '\0no-yaml'
      ? "const refused=()=>{throw new Error('There is no other YAML.')};export const safeLoad=refused,safeDump=refused;"
      : null,
};

/** A file of the command, with all that it imports: what runs has all of it, whatever is built meanwhile. */
function oneFile(name: string, entry: string, shrink: typeof minify | true): UserConfig {
  return {
    ssr,
    plugins: [partsApart, ownYamlAlone],
    build: {
      ssr: entry,
      target: 'node20',
      license: { fileName: `licences/${name}.md` },
      rolldownOptions: {
        output: { entryFileNames: name, codeSplitting: false, minify: shrink },
        // gray-matter has an engine that evaluates; `front-matter.ts` refuses it.
        checks: { eval: false },
      },
    },
  };
}

/** What `scripts/build-command.mjs` builds, by mode. */
const BUILDS: Readonly<Record<string, UserConfig>> = {
  // Packages that only the command needs go into it: who installs it gets fewer files, and it starts sooner.
  cli: oneFile('semilattice.js', 'src/cli/main.ts', minify),
  // What one subcommand alone needs is heavy, and no other loads it. Nearly all of it is others' code.
  lsp: oneFile('semilattice-lsp.js', 'src/cli/lsp/connect-editor.ts', true),
  mcp: oneFile('semilattice-mcp.js', 'src/cli/mcp/connect-server.ts', true),
  parts: {
    ssr,
    plugins: [ownGrammarsAlone],
    build: {
      ssr: true,
      target: 'node20',
      license: { fileName: 'THIRD-PARTY-LICENSES.md' },
      rolldownOptions: {
        input: { math: 'src/source/render/parts/math.ts', code: 'src/source/render/parts/code.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: true },
      },
    },
  },
  app: appConfig(),
  renderer: rendererConfig(),
  diagrams: {
    plugins: [leanMermaid()],
    build: {
      target: 'es2022',
      license: { fileName: 'THIRD-PARTY-LICENSES.md' },
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: { diagrams: 'src/app/diagrams/diagrams.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        checks: { eval: false },
      },
    },
  },
};

/** Tests that put others in the place of modules which other files need as they are. */
const BY_THEMSELVES = ['test/app/renders.test.tsx', 'test/app/keys/early-keys.test.tsx'];

/** How `scripts/build-command.mjs` packs the command, and how Vitest runs. The site's own configuration is siteConfig. */
export default defineConfig(({ mode }) =>
  BUILDS[mode]
    ? { publicDir: false, logLevel: 'warn', base: './', ...BUILDS[mode] }
    : {
        test: {
          // Journeys wait now and then for what a page does later: three at once keep two cores busy.
          maxWorkers: Math.max(3, availableParallelism() - 1),
          // Every wait has an end, and a late one: what a busy machine does late is not wrong.
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // A test that checks nothing fails, as one whose loop goes through an empty list.
          expect: { poll: { timeout: 50_000 }, requireAssertions: true },
          projects: [
            {
              extends: true,
              test: {
                name: 'pure',
                include: ['test/{language,map,store,bench,soak}/**/*.test.ts'],
                // What they test keeps nothing from one file to the next, so a process serves for many of them.
                isolate: false,
              },
            },
            {
              extends: true,
              test: {
                name: 'unit',
                include: ['test/{source,cli,graph}/**/*.test.ts', 'test/*.test.ts'],
                globalSetup: ['test/built-package.ts'],
                isolate: false,
              },
            },
            {
              extends: true,
              test: {
                name: 'component',
                include: ['test/{ui,app}/**/*.test.{ts,tsx}', 'test/graph/**/*.test.tsx'],
                exclude: BY_THEMSELVES,
                isolate: false,
                environment: 'jsdom',
                setupFiles: ['test/setup-dom.ts', 'test/app/setup-app.ts'],
              },
            },
            {
              extends: true,
              test: {
                name: 'isolated',
                include: BY_THEMSELVES,
                isolate: true,
                environment: 'jsdom',
                setupFiles: ['test/setup-dom.ts', 'test/app/setup-app.ts'],
              },
            },
            {
              extends: true,
              test: {
                name: 'browser',
                include: ['test/browser/**/*.test.ts'],
                globalSetup: ['test/browser/serve-sites.ts'],
                // One browser serves for many files; each test has a context of its own.
                isolate: false,
                // What a page does late on a busy machine has failed one journey in hundreds.
                retry: 1,
              },
            },
          ],
        },
      },
);
