import type { Plugin } from 'vite';

/** Minifies the inline scripts of the page. Sites hold them in each of their pages. */
export function shortScripts(): Plugin {
  return {
    name: 'semilattice-short-scripts',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const { minify } = await import('vite');
        const [scripts, parts] = [[...html.matchAll(INLINE)], html.split(INLINE)];
        const short = await Promise.all(
          scripts.map(async ([script]) => (await minify('inline.js', script, { module: false })).code.trim()),
        );
        return parts.map((part, index) => part + (short[index] ?? '')).join('');
      },
    },
  };
}

/** The content of an inline script. */
const INLINE = /(?<=<script>)[^]*?(?=<\/script>)/g;
