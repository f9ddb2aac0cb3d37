import type { Plugin } from 'vite';

/** What the map never uses, by how Cytoscape's module hangs it in, and what stands in its place. */
const CUTS = [
  {
    // The algorithms on graphs, save the searches that Cytoscape itself needs: our own are in `src/language`.
    part: 'its algorithms',
    from: /\[(elesfn\$\w+), [^\]]*\btarjanStronglyConnected\$\d+\](?=\.forEach)/,
    to: '[$1]',
  },
  {
    // The renderer for WebGL, which is slower where there is no graphics card.
    part: 'its WebGL renderer',
    from: /\n\w+\$\d+\.initWebgl = function [\s\S]*?\n\};/,
    to: '',
  },
] as const;

/**
 * Leaves out of Cytoscape what the map never uses: a sixth of it, which every reader would have to load. It is one
 * module that registers all it has, so that no bundler can tell. Cytoscape's version is pinned; should another one be
 * built otherwise, the build says so.
 */
export function leanCytoscape(): Plugin {
  return {
    name: 'lean-cytoscape',
    apply: 'build',
    transform: {
      filter: { id: /\/cytoscape\.esm\.mjs$/ },
      handler: (code) => ({ code: withoutUnused(code), map: null }),
    },
  };
}

/** @throws Error where a part is not found. */
export function withoutUnused(code: string): string {
  return CUTS.reduce((left, { part, from, to }) => {
    if (!from.test(left)) throw new Error(`This version of Cytoscape hangs in ${part} in another way`);
    return left.replace(from, to);
  }, code);
}
