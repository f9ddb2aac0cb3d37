import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { SITE_FILES } from '../../language/site-address.ts';
import type { PackedBundle } from '../../map/bundle.ts';
import { bundleModule } from './bundle-module.ts';
import { packageRoot } from './package-root.ts';
import { leanCytoscape } from './lean-cytoscape.ts';

export interface SiteOptions {
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /** What a build gives to the app; absent where the folder is served and followed. */
  readonly built?: PackedBundle;
  /** The folder of this package by a path that Vite can read, where that is another one. */
  readonly root?: string;
  /** What else Vite is given: where a folder is served, what gives the folder to the app. */
  readonly plugins?: readonly Plugin[];
}

/** How Vite serves and builds the app. */
export function siteConfig({ base, built, plugins = [], root = packageRoot() }: SiteOptions): InlineConfig {
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
      bundleModule(built ?? null),
      ...plugins,
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
          entryFileNames: (chunk) =>
            chunk.name === 'sw' ? SITE_FILES.serviceWorker : 'assets/[name]-[hash].js',
        },
      },
    },
  };
}
