import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What the command loads only when it needs it, by the file that it is built into. Each file holds all that it imports. */
const APART: Readonly<Record<string, string>> = {
  lsp: 'src/cli/lsp/connect-editor.ts',
  mcp: 'src/cli/mcp/connect-server.ts',
};

/** How `scripts/build-command.mjs` packs the command, and how Vitest runs. The site's own configuration is siteConfig. */
export default defineConfig(({ mode }) =>
  mode === 'cli' || mode in APART
    ? {
        plugins: [
          {
            name: 'apart',
            enforce: 'pre',
            resolveId(id: string) {
              const [file] =
                Object.entries(APART).find(([, path]) => path.endsWith(id.replace(/^\.\//, '/'))) ?? [];
              return file !== undefined && mode === 'cli'
                ? { id: `./semilattice-${file}.js`, external: true }
                : null;
            },
          },
        ],
        publicDir: false,
        logLevel: 'warn',
        // Packages that only the command needs go into it: who installs it gets fewer files, and it starts sooner.
        ssr: {
          noExternal: true,
          external: ['vite', '@vitejs/plugin-react'],
          // The Markdown parser has a second, slower self for those who develop it.
          resolve: { conditions: ['module', 'node', 'production'] },
        },
        build: {
          ssr: APART[mode] ?? 'src/cli/main.ts',
          target: 'node20',
          license: { fileName: 'THIRD-PARTY-LICENSES.md' },
          // One file each: what runs has all of it, whatever is built meanwhile.
          rolldownOptions: {
            output: {
              entryFileNames: mode === 'cli' ? 'semilattice.js' : `semilattice-${mode}.js`,
              codeSplitting: false,
              // Names stay, for whoever reports a fault of ours.
              minify: { mangle: false, compress: true, codegen: true },
            },
            // gray-matter has an engine that evaluates; `front-matter.ts` refuses it.
            checks: { eval: false },
          },
        },
      }
    : {
        test: {
          // Vitest would leave a core free, and of two cores that is half the machine.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // Every wait has an end, and a late one: what a busy machine does late is not wrong.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
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
                include: ['test/{source,cli,graph,ui,app}/**/*.test.ts', 'test/*.test.ts'],
              },
            },
            {
              extends: true,
              test: {
                name: 'component',
                include: ['test/{ui,app,graph}/**/*.test.tsx'],
                environment: 'jsdom',
                setupFiles: ['test/setup-dom.ts'],
              },
            },
            {
              extends: true,
              test: {
                name: 'browser',
                include: ['test/browser/**/*.test.ts'],
                globalSetup: ['test/browser/serve-sites.ts'],
                testTimeout: 120_000,
              },
            },
          ],
        },
      },
);
