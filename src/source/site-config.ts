import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { packageRoot } from './package-root.ts';
import { semilattice } from './plugin.ts';

export interface SiteOptions {
  /** The folder of patterns. */
  readonly folder: string;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
}

/** How Vite serves and builds the app for a folder of patterns. */
export function siteConfig({ folder, base }: SiteOptions): InlineConfig {
  return {
    configFile: false,
    root: packageRoot(),
    base,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), semilattice(folder)],
    build: {
      emptyOutDir: true,
      reportCompressedSize: false,
      target: 'es2022',
      // Cytoscape is one large chunk, loaded after the first view.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  };
}
