import { defineConfig } from 'vitest/config';

/** How `scripts/build-command.mjs` packs the command, and how Vitest runs. The site's own configuration is siteConfig. */
export default defineConfig(({ mode }) =>
  mode === 'cli'
    ? {
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
          ssr: 'src/cli/main.ts',
          target: 'node20',
          license: { fileName: 'THIRD-PARTY-LICENSES.md' },
          // One file: what runs has all of it, whatever is built meanwhile.
          rolldownOptions: {
            output: {
              entryFileNames: 'semilattice.js',
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
          projects: [
            {
              extends: true,
              test: {
                name: 'unit',
                include: ['test/{language,map,store,source,cli,bench,soak}/**/*.test.ts', 'test/*.test.ts'],
                testTimeout: 20_000,
              },
            },
            {
              extends: true,
              test: {
                name: 'component',
                include: ['test/{ui,app,graph}/**/*.test.{ts,tsx}'],
                environment: 'jsdom',
                setupFiles: ['test/setup-dom.ts'],
                testTimeout: 30_000,
              },
            },
            {
              test: {
                name: 'browser',
                include: ['test/browser/**/*.test.ts'],
                globalSetup: ['test/browser/serve-sites.ts'],
                testTimeout: 60_000,
                hookTimeout: 120_000,
                fileParallelism: false,
              },
            },
          ],
        },
      },
);
