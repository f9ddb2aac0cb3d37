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
  {
    // Positions are ours (`src/map`), so only the layout that takes them is used.
    part: 'its layouts',
    from: /\nfunction BreadthFirstLayout\(options\)[\s\S]*?(?=\n\/\/ default layout options\nvar defaults\$\d+ = [\s\S]{0,250}?\nfunction NullLayout)/,
    to: '',
  },
  {
    part: 'its list of layouts',
    from: /(\nvar layout = \[)\{\n {2}name: 'breadthfirst'[\s\S]*?(?=\{\n {2}name: 'null')/,
    to: '$1',
  },
  {
    // react-cytoscapejs names none, and would have the cards laid out in a grid before they get their places.
    part: 'the layout that it begins with',
    from: /name: head \? 'grid' : 'null'/,
    to: "name: 'null'",
  },
  {
    // It would draw each element to a texture, the textures to layers, and the layers to the screen. Our cards are
    // plain boxes without labels, so this takes longer than to draw them, most of all in the first frame.
    part: 'its textures',
    from: /\nvar ElementTextureCacheLookup = [\s\S]*?(?=\nvar CRp\$\w+ = \{\};\n)/,
    to: '',
  },
  {
    part: 'its elements of textures',
    from: /(\nCRp\$\w+\.)drawCachedElementPortion = [\s\S]*?(?=\nCRp\$\w+\.drawElements = )/,
    to: `$1drawCachedElement = function (context, ele, pxRatio, extent) {
  if (ele.visible() && (!extent || boundingBoxesIntersect(ele.boundingBox(), extent))) this.drawElement(context, ele);
};`,
  },
  {
    part: 'its layers',
    from: /\n(CRp\$\w+\.)drawLayeredElements = [\s\S]*?\n\};/,
    to: '\n$1drawLayeredElements = $1drawCachedElements;',
  },
  {
    part: 'its caches of textures',
    from: /\n {2}var eleTxrCache = r\.data\.eleTxrCache = [\s\S]*?\n {2}if \(options\.webgl\) \{[\s\S]*?\n {2}\}/,
    to: '',
  },
  {
    // It hashes all styles of an element whenever one of them changes, to find its textures and its label.
    part: 'its hashes of styles',
    from: /\n(styfn\$\w+\.)updateStyleHints = [\s\S]*?\n\};/,
    to: '\n$1updateStyleHints = function (ele) { return !ele.removed(); };',
  },
] as const;

/**
 * Leaves out the parts of Cytoscape that the map never uses: a quarter of it, which every reader would have to load. It
 * is one module that registers all its parts, so a bundler cannot tell that they are unused. The version of Cytoscape
 * is pinned. If another version is structured differently, the build fails with a message.
 */
export function leanCytoscape(): Plugin {
  return {
    name: 'lean-cytoscape',
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
