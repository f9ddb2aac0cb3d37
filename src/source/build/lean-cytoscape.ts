import type { Plugin } from 'vite';
import { type Cut, PARTS } from './cytoscape-parts.ts';

/** Functions that are called only for what the map never has. */
const UNUSED_METHODS = [
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
  'renderTo',
  // Other ways of drawing: while something is dragged, for those who develop Cytoscape, and for a box of selection.
  'drawCachedNodes',
  'drawElements',
  'drawSelectionRectangle',
  'clearCanvas',
  // Shapes of cards.
  'generateCutRectangle',
  'generateBarrel',
  'generateBottomRoundrectangle',
  'generateRoundPolygon',
  'drawRoundPolygonPath',
  'drawBottomRoundRectanglePath',
  'drawCutRectanglePath',
  'drawBarrelPath',
  // Labels: names are drawn on a layer of our own (`src/graph/painter.ts`).
  'applyLabelDimensions',
  'applyPrefixedLabelDimensions',
  'getLabelText',
  'calculateLabelDimensions',
  'setupTextStyle',
  'drawText',
  // Gradients, and pictures that they would be laid over.
  'createGradientStyleFor',
  'gradientFillStyle',
  'gradientStrokeStyle',
  'getCachedImage',
  // Links of other kinds: in straight pieces, to their own card, with right angles, and as triangles.
  'findSegmentsPoints',
  'findLoopPoints',
  'findCompoundLoopPoints',
  'findTaxiPoints',
  'drawEdgeTrianglePath',
  // Cards that hold cards.
  'clone',
  'move',
  // Styles as text.
  'appendFromString',
] as const;

/** Functions that are called for each element, and have nothing to do on our map, which draws its labels itself. */
const IDLE_METHODS = [
  'recalculateNodeLabelProjection',
  'recalculateEdgeLabelProjections',
  'calculateLabelAngles',
  'drawElementText',
  // Cards hold no cards, and our links are of the kind `unbundled-bezier`, or `straight` while they glide.
  'updateCompoundBounds',
  'findHaystackPoints',
  // Our style sheet has no transitions.
  'updateTransitions',
  // Cards cannot be dragged.
  'updateCachedGrabbedEles',
] as const;

/**
 * What Cytoscape asks again and again, where the answer is always no on our map: a bundler leaves out what would follow
 * from a yes.
 */
const QUESTIONS: readonly Pick<Cut, 'part' | 'from'>[] = [
  { part: 'whether cards hold cards', from: /[\w$]+(?:\.[\w$]+|\(\))*\.hasCompoundNodes\(\)/g },
  {
    part: 'whether a card holds others',
    from: /\b[\w$]+(?:\.[\w$]+)*(?:\(\))?\.is(?:Parent|Compound|Child)\(\)/g,
  },
  { part: 'whether a card can be dragged', from: /\b\w+\.nodeIs(?:Grabbable|Draggable)\([\w.]+\)/g },
  {
    part: 'whether a card is dragged',
    from: /\br\.(?:hoverData\.draggingEles|dragData\.didDrag)\b(?! =)|\b[\w$]+\.grabbed\(\)/g,
  },
  { part: 'whether a box of selection can be dragged', from: /\b[\w.]+\.boxSelectionEnabled\(\)/g },
  { part: 'whether a box of selection is dragged', from: /\br\.(?:hover|touch)Data\.selecting\b(?! =)/g },
  { part: 'whether an element can be selected', from: /\b\w+\._private\.selectable\b(?! =)/g },
  { part: 'whether a link leads to its own card', from: /\b[\w$]+\.isLoop\(\)/g },
  {
    part: 'whether a link is of another kind',
    from: /\brs\.edgeType === '(?:self|compound|haystack|segments)'/g,
  },
  { part: 'whether a link is a triangle', from: /\bcurveStyle === 'straight-triangle'/g },
  { part: 'whether an element has a ghost', from: /\b[\w$]+\.pstyle\('ghost'\)\.value === 'yes'/g },
  {
    part: 'whether a colour is a gradient',
    from: /\b\w+ === 'linear-gradient' \|\| \w+ === 'radial-gradient'/g,
  },
  { part: 'whether labels take up space', from: /\boptions\.includeLabels\b(?! =)/g },
  { part: 'whether WebGL draws', from: /\b(?:options|params)\.webgl\b(?!\w)/g },
];

const CUTS: readonly Cut[] = [
  ...PARTS,
  ...QUESTIONS.map((question) => ({ ...question, to: 'false' })),
  ...UNUSED_METHODS.map((name) => ({ part: `the method ${name}`, from: methodNamed(name), to: '' })),
  ...IDLE_METHODS.map((name) => ({
    part: `the method ${name}`,
    from: methodNamed(name),
    to: '\n$1function () {};',
  })),
];

function methodNamed(name: string): RegExp {
  return new RegExp(`\\n([\\w$]+\\.${name} = )function [\\s\\S]*?\\n\\};`);
}

/**
 * Leaves out the parts of Cytoscape that the map never uses: two fifths of it, which every reader would have to load. It
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
    const cut = left.replace(from, to);
    if (cut === left) throw new Error(`This version of Cytoscape registers ${part} in a different way`);
    return cut;
  }, code);
}
