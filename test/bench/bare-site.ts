import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Plugin, build } from 'vite';
import { slugOf } from '../../src/language/pattern.ts';
import { packageRoot } from '../../src/source/build/package-root.ts';
import type { SampleLanguage } from '../fixtures/write-language.ts';
import { fillerText } from './filler.ts';

/**
 * Builds the page that the others are held against: React and Cytoscape with the names of a language in its HTML, its
 * links in a map and its texts one click away, and no features.
 */
export async function buildBareSite(outDir: string, sample: SampleLanguage): Promise<void> {
  await build({
    configFile: false,
    root: join(packageRoot(), 'test/bench/bare'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), bare(sample)],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1000,
      reportCompressedSize: false,
    },
  });
}

function bare(sample: SampleLanguage): Plugin {
  const patterns = sample.patterns.map(({ id, name, smaller }) => ({
    id,
    name,
    path: `/patterns/${slugOf(id, name)}/`,
    smaller,
  }));
  return {
    name: 'bare',
    resolveId: (id) => (id === 'virtual:bare' ? `\0${id}` : null),
    load: (id) => (id === '\0virtual:bare' ? `export const patterns = ${JSON.stringify(patterns)};` : null),
    transformIndexHtml: (html) =>
      html.replace(
        '<!--names-->',
        patterns.map(({ path, name }) => `<a href="${path}">${name}</a>`).join('\n'),
      ),
    generateBundle() {
      for (const { id, path } of patterns) {
        this.emitFile({
          type: 'asset',
          fileName: `${path.slice(1)}text.json`,
          source: JSON.stringify(`kestrel${id} ${fillerText(id, 720).join('\n')}`),
        });
      }
    },
  };
}
