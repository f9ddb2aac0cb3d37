import type { Plugin } from 'vite';

/** The parts of Cytoscape that the map never uses, by the code that registers them, and their replacements. */
const CUTS = [
  {
    // These are the algorithms on graphs, except the searches that Cytoscape itself needs. Ours are in `src/language`.
    part: 'its algorithms',
    from: /\[(elesfn\$\w+), [^\]]*\btarjanStronglyConnected\$\d+\](?=\.forEach)/,
    to: '[$1]',
  },
  {
    // The WebGL renderer is slower on machines without a graphics card.
    part: 'its WebGL renderer',
    from: /\n\w+\$\d+\.initWebgl = function [\s\S]*?\n\};/,
    to: '',
  },
] as const;

/**
 * Leaves out the parts of Cytoscape that the map never uses: a sixth of it, which every reader would have to load. It
 * is one module that registers all its parts, so a bundler cannot tell that they are unused. The version of Cytoscape
 * is pinned. If another version is structured differently, the build fails with a message.
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

/** @throws Error if a part is not found. */
export function withoutUnused(code: string): string {
  return CUTS.reduce((left, { part, from, to }) => {
    if (!from.test(left)) throw new Error(`This version of Cytoscape registers ${part} in a different way`);
    return left.replace(from, to);
  }, code);
}
