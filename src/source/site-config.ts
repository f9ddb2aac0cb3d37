import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import type { LoadedLanguage } from './load-language.ts';
import { packageRoot } from './package-root.ts';
import { semilattice } from './plugin.ts';

export interface SiteOptions {
  /** The folder of patterns. */
  readonly folder: string;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /** The folder's language, where it was loaded before. */
  readonly loaded?: LoadedLanguage;
}

/** How Vite serves and builds the app for a folder of patterns. */
export function siteConfig({ folder, base, loaded }: SiteOptions): InlineConfig {
  return {
    configFile: false,
    root: packageRoot(),
    base,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), semilattice(folder, loaded)],
    build: {
      emptyOutDir: true,
      reportCompressedSize: false,
      target: 'es2022',
      // Cytoscape is one large chunk, loaded after the first view.
      chunkSizeWarningLimit: 1000,
      assetsInlineLimit: 0,
      // All styles in one file, which every page carries within it.
      cssCodeSplit: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: {
          index: join(packageRoot(), 'index.html'),
          sw: join(packageRoot(), 'src/app/service-worker.ts'),
        },
        output: {
          entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  };
}
