import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { SITE_FILES } from '../../language/site-address.ts';
import { SLOTS } from './app-slots.ts';
import { bundleModule } from './bundle-module.ts';
import { packageRoot } from './package-root.ts';
import { leanCytoscape } from './lean-cytoscape.ts';
import { MARKED_CLASSES, shortClasses } from './short-classes.ts';
import { shortScripts } from './short-scripts.ts';

export interface SiteOptions {
  /** The path under which the site is served, with slashes at both ends. */
  readonly base: string;
  /** Whether the app is built for sites. By default, a folder is served and followed. */
  readonly isBuilt?: boolean;
  /**
   * Whether what pages repeat is short: classes of modules with names that say nothing to those who develop the app, and
   * inline scripts.
   */
  readonly hasShortPages?: boolean;
  /** Further plugins for Vite. If a folder is served, one of them gives it to the app. */
  readonly plugins?: readonly Plugin[];
}

/**
 * Each of these modules is one chunk with all that it needs, the earlier ones first. Otherwise each set of modules that
 * some chunks share would be a file of its own, and many small files weigh more than a few.
 */
const WHOLE = [
  { name: 'index', test: /\/app\/start\/boot\.ts$/, priority: 4 },
  // What the panel and the map share is with the app, so that neither waits for the other.
  { name: 'main', test: /\/app\/start\/main\.tsx$|\/language\/begins-right-to-left\.ts$/, priority: 3 },
  { name: 'GraphView', test: /\/graph\/GraphView\.tsx$/, priority: 2 },
  { name: 'Panel', test: /\/app\/panel\/Panel\.tsx$/, priority: 1 },
];

/** Returns the configuration with which Vite serves and builds the app. */
export function siteConfig({
  base,
  isBuilt = false,
  plugins = [],
  hasShortPages = false,
}: SiteOptions): InlineConfig {
  const root = packageRoot();
  return {
    configFile: false,
    root,
    base,
    publicDir: false,
    // Lightning CSS knows `@custom-media`, and reads no configuration of a surrounding workspace.
    css: {
      transformer: 'lightningcss',
      lightningcss: {
        drafts: { customMedia: true },
        cssModules: { pattern: hasShortPages ? MARKED_CLASSES : '_[local]_[hash]' },
        // What older browsers need is for the build's own target to say, which comes last.
        targets: {},
      },
    },
    // A served app draws its map as a built one does.
    optimizeDeps: { rolldownOptions: { plugins: [leanCytoscape()] } },
    logLevel: 'warn',
    plugins: [
      import('@vitejs/plugin-react').then(({ default: react }) => react()),
      bundleModule(isBuilt),
      ...plugins,
      leanCytoscape(),
      ...(hasShortPages ? [shortClasses(join(root, 'src')), shortScripts()] : []),
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

/** Returns the configuration with which the package's own build makes the app that goes into sites. */
export function appConfig(): InlineConfig {
  const config = siteConfig({ base: SLOTS.base, isBuilt: true, hasShortPages: true });
  return { ...config, build: { ...config.build, license: { fileName: 'THIRD-PARTY-LICENSES.md' } } };
}

/** Returns the configuration with which the package's own build makes what renders pages. */
export function rendererConfig(): InlineConfig {
  const config = siteConfig({ base: SLOTS.base, hasShortPages: true });
  return {
    ...config,
    // The live map, which pages are rendered without, stays in files of its own that are never loaded.
    ssr: { noExternal: true, external: ['cytoscape', 'react-cytoscapejs'] },
    // In whatever environment pages are rendered, they must not be made by React with its own checks.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      ...config.build,
      ssr: 'src/app/start/entry-server.tsx',
      minify: true,
      license: { fileName: 'THIRD-PARTY-LICENSES.md' },
      rolldownOptions: {
        checks: config.build?.rolldownOptions?.checks ?? {},
        // The ending makes these files modules, whatever a package.json in a parent folder says.
        output: { entryFileNames: 'entry-server.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  };
}
