import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import type { PackedBundle } from '../map/bundle.ts';
import type { EditorEndpoint } from './editor-endpoint.ts';
import { packageRoot } from './package-root.ts';
import { leanCytoscape } from './lean-cytoscape.ts';
import { semilattice } from './plugin.ts';

export interface SiteOptions {
  /** The folder of patterns. */
  readonly folder: string;
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /** What a build gives to the app; absent where the folder is served and followed. */
  readonly built?: PackedBundle;
  /** The folder of this package by a path that Vite can read, where that is another one. */
  readonly root?: string;
  /** What opens files of a served folder in the editor. */
  readonly editor?: EditorEndpoint;
}

/** How Vite serves and builds the app for a folder of patterns. */
export function siteConfig({ folder, base, built, editor, root = packageRoot() }: SiteOptions): InlineConfig {
  return {
    configFile: false,
    root,
    // The links on the way to it stand for names that Vite cannot read.
    resolve: { preserveSymlinks: root !== packageRoot() },
    base,
    publicDir: false,
    // The configuration of whatever workspace lies around the package is none of ours.
    css: { postcss: {} },
    logLevel: 'warn',
    plugins: [
      import('@vitejs/plugin-react').then(({ default: react }) => react()),
      semilattice(folder, built ?? null, editor ?? null),
      leanCytoscape(),
    ],
    build: {
      emptyOutDir: true,
      reportCompressedSize: false,
      target: 'es2022',
      // Cytoscape is one large chunk, loaded after the first view.
      chunkSizeWarningLimit: 1000,
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: {
          index: join(root, 'index.html'),
          sw: join(root, 'src/app/start/service-worker.ts'),
        },
        output: {
          entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  };
}
