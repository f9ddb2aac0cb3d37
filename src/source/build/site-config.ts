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
  /** What a build gives to the app; absent if the folder is served and followed. */
  readonly built?: PackedBundle;
  /** The path of this package's folder that Vite can read, if it differs from the real path. */
  readonly root?: string;
  /** Further plugins for Vite. If a folder is served, one of them gives it to the app. */
  readonly plugins?: readonly Plugin[];
}

/**
 * Each of these modules is one chunk with all that it needs, the earlier ones first. Otherwise each set of modules that
 * some chunks share would be a file of its own, and many small files weigh more than a few.
 */
const WHOLE = [
  { name: 'index', test: /\/app\/start\/boot\.ts$/, priority: 4 },
  { name: 'main', test: /\/app\/start\/main\.tsx$/, priority: 3 },
  { name: 'GraphView', test: /\/graph\/GraphView\.tsx$/, priority: 2 },
  { name: 'Panel', test: /\/app\/panel\/Panel\.tsx$/, priority: 1 },
];

/** Returns the configuration with which Vite serves and builds the app. */
export function siteConfig({ base, built, plugins = [], root = packageRoot() }: SiteOptions): InlineConfig {
  return {
    configFile: false,
    root,
    // The links in this path stand for names that Vite cannot read, so they must not be resolved.
    resolve: { preserveSymlinks: root !== packageRoot() },
    base,
    publicDir: false,
    // Lightning CSS knows `@custom-media`, and reads no configuration of a surrounding workspace.
    css: {
      transformer: 'lightningcss',
      lightningcss: {
        drafts: { customMedia: true },
        cssModules: { pattern: '_[local]_[hash]' },
        // What older browsers need is for the build's own target to say, which comes last.
        targets: {},
      },
    },
    // A served app draws its map as a built one does.
    optimizeDeps: { rolldownOptions: { plugins: [leanCytoscape()] } },
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
      // Browsers that read es2022 and `modulepreload` are the same, but for a few years of Firefox, which do without.
      modulePreload: { polyfill: false },
      // Cytoscape is one large chunk, which is loaded after the first view.
      chunkSizeWarningLimit: 1000,
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: {
          index: join(root, 'index.html'),
          sw: join(root, 'src/app/start/service-worker.ts'),
        },
        output: {
          codeSplitting: { groups: WHOLE },
          entryFileNames: (chunk) =>
            chunk.name === 'sw' ? SITE_FILES.serviceWorker : 'assets/[name]-[hash].js',
        },
      },
    },
  };
}
