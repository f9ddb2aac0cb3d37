import type { Plugin } from 'vite';

/** A part that the map never uses, by the code that registers it, and its replacement. */
interface Cut {
  readonly part: string;
  readonly from: RegExp;
  readonly to: string;
}

/** Functions that are called only for what the map never has. */
const UNUSED_METHODS = [
  // The WebGL renderer is slower on machines without a graphics card.
  'initWebgl',
  // Selection by dragging a box.
  'getAllInBox',
  // Charts and pictures on cards.
  'drawPie',
  'drawStripe',
  'drawInscribedImage',
  'safeDrawImage',
  // Pictures of the map: ours are drawn in `src/map/drawing`.
  'bufferCanvasImage',
  'png',
  'jpg',
  // Shapes of cards.
  'generateCutRectangle',
  'generateBarrel',
  'generateBottomRoundrectangle',
  'generateRoundPolygon',
  'drawRoundPolygonPath',
  'drawBottomRoundRectanglePath',
  'drawCutRectanglePath',
  'drawBarrelPath',
  // Gradients, and links with right angles.
  'createGradientStyleFor',
  'findTaxiPoints',
] as const;

/** Positions come with the elements. A core that is made without a layout asks for a grid, and has no elements. */
const LAYOUTS = `var layout = [['grid', NullLayout], ['null', NullLayout], ['preset', PresetLayout]].map(([name, impl]) => ({ name, impl }));`;

const CUTS: readonly Cut[] = [
  {
    // These are the algorithms on graphs, except the searches that Cytoscape itself needs. Ours are in `src/language`.
    part: 'its algorithms',
    from: /\[(elesfn\$\w+), [^\]]*\btarjanStronglyConnected\$\d+\](?=\.forEach)/,
    to: '[$1]',
  },
  { part: 'its layouts', from: /\nvar layout = \[\{[\s\S]*?\n\}\];/, to: `\n${LAYOUTS}` },
  {
    part: 'the code of its layouts',
    from: /\n(?:BreadthFirst|Circle|Concentric|Cose|Grid|Random)Layout\.prototype\.\w+ = function [\s\S]*?\n\};/g,
    to: '',
  },
  {
    part: 'its shapes',
    from: /(?<=this\.generateEllipse\(\);\n)[\s\S]*?(?=\n {2}nodeShapes\.makePolygon = )/,
    to: `  this.generatePolygon('rectangle', generateUnitNgonPointsFitToSquare(4, 0));\n  this.generateRoundRectangle();`,
  },
  {
    part: 'its arrowheads',
    from: /\n {2}defineArrowShape\('(?:[\w-]+-[\w-]+|vee|circle|tee|square|diamond|chevron)', \{[\s\S]*?\n {2}\}\);/g,
    to: '',
  },
  {
    // They would stay, because they are given a second name.
    part: 'its centralities',
    from: /\nelesfn\$\w+\.(?:dc|dcn|cc|ccn|bc) = .*(?=\n)/g,
    to: '',
  },
  { part: 'its springs', from: /\nvar generateSpringRK4 = function \(\) \{[\s\S]*?\n\}\(\);/, to: '' },
  ...UNUSED_METHODS.map((name) => ({
    part: `the method ${name}`,
    from: new RegExp(`\\n[\\w$]+\\.${name} = function [\\s\\S]*?\\n\\};`),
    to: '',
  })),
];

/**
 * Leaves out the parts of Cytoscape that the map never uses: a quarter of it, which every reader would have to load. It
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
    const cut = left.replace(from, to);
    if (cut === left) throw new Error(`This version of Cytoscape registers ${part} in a different way`);
    return cut;
  }, code);
}
