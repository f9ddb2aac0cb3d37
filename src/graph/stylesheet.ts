import type { NodeSingular, StylesheetJson } from 'cytoscape';
import {
  BORDERS,
  type Border,
  CARD,
  CARD_OPACITY,
  FAR_BORDER,
  HALO,
  LINK,
  RINGS,
  UNWRITTEN_GROUND,
} from '../map/drawing/card-look.ts';
import { mixColours } from '../map/drawing/mix-colours.ts';
import type { Palette } from '../map/drawing/palette.ts';

const SIDES = ['larger', 'smaller', 'related'] as const;

/** How cards and links look in a theme. The classes are those that `applyLighting`, `useGlide` and `useDetail` give. */
export function stylesheet(palette: Palette): StylesheetJson {
  const ownLine = (node: NodeSingular) => palette.hues[Number(node.data('hue'))] ?? palette.ink;
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': `${CARD.radius}`,
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.card,
        'border-color': ownLine,
        ...border(BORDERS[1]),
        'outline-color': palette.ink,
        // The painter draws the name, sharper than Cytoscape would.
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[support = "2"]', style: { 'border-width': BORDERS[2].width } },
    { selector: 'node[support = "0"]', style: border(BORDERS[0]) },
    {
      selector: 'node[support = "unwritten"]',
      style: {
        ...border(BORDERS.unwritten),
        'background-opacity': UNWRITTEN_GROUND,
      },
    },
    { selector: 'node.tiny', style: { 'border-width': FAR_BORDER } },
    {
      selector: 'node[fill >= 0]',
      style: {
        'background-color': (node: NodeSingular) =>
          mixColours(palette.card, palette.lens, Number(node.data('fill'))),
        'border-color': (node: NodeSingular) =>
          Number(node.data('fill')) > 0 ? palette.lensLine : palette.neutralLine,
        'border-width': 'data(border)',
        'border-style': (node: NodeSingular) => String(node.data('line')),
      } as never,
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': (edge: NodeSingular) => String(edge.data('from')),
        'target-endpoint': (edge: NodeSingular) => String(edge.data('to')),
        'control-point-weights': (edge: NodeSingular) => String(edge.data('weights')),
        'control-point-distances': (edge: NodeSingular) => String(edge.data('distances')),
        width: LINK.width,
        'line-color': palette.inkFaint,
        'target-arrow-shape': 'none',
        opacity: LINK.opacity,
        // Cytoscape finds a link from 8 pixels away, and a card over any link.
        events: 'yes',
        'overlay-opacity': 0,
      } as never,
    },
    {
      selector: 'edge[leaning = 1]',
      style: {
        ...arrow(palette.leaning),
        'line-style': 'dashed',
        'line-dash-pattern': [6, 3],
        ...line(2.2, 0.9, 1, 5),
      } as never,
    },
    {
      selector: 'node.mine',
      style: halo(palette.foundSoft, 1),
    },
    {
      selector: 'edge.mine',
      style: { ...arrow(palette.accent), ...line(LINK.litWidth, 0.8, LINK.mine, 4) },
    },
    { selector: 'edge.mine[related = 1]', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'node.next',
      style: {
        'outline-color': palette.accent,
        'outline-style': 'dashed',
        'outline-width': RINGS.neighbour,
        'outline-offset': 2,
      },
    },
    { selector: 'node.aside', style: { opacity: CARD_OPACITY.aside } },
    { selector: 'node.faded', style: { opacity: CARD_OPACITY.faded } },
    { selector: 'edge.faded', style: { opacity: LINK.faded, events: 'no' } },
    { selector: 'node.unfound', style: { opacity: CARD_OPACITY.faded } },
    { selector: 'edge.unfound', style: { opacity: LINK.faded, events: 'no' } },
    {
      selector: 'node.found',
      style: halo(palette.found, HALO.opacity),
    },
    { selector: 'node.dimmed', style: { opacity: CARD_OPACITY.dimmed, events: 'no' } },
    { selector: 'edge.dimmed', style: { opacity: LINK.dimmed, events: 'no' } },
    // A card that is see-through would be filled with its halo.
    {
      selector: 'node.mine.faded, node.mine.unfound, node.mine.dimmed',
      style: { 'underlay-opacity': 0 },
    },
    // A folded pattern has no card, but its links end where it is.
    {
      selector: 'node[folded = "yes"]',
      style: { 'background-opacity': 0, 'border-opacity': 0, events: 'no' },
    },
    { selector: 'node.gone', style: { display: 'none' } },
    ...SIDES.map((side) => ({
      selector: `node.${side}`,
      style: { 'outline-color': palette[side], 'outline-width': RINGS.neighbour },
    })),
    {
      selector: 'node.centre, node.open',
      style: { 'outline-color': palette.ink, 'outline-width': RINGS.centre },
    },
    {
      selector:
        'node.tiny.larger, node.tiny.smaller, node.tiny.related, node.tiny.centre, node.tiny.open, node.tiny.path',
      style: { 'outline-width': FAR_BORDER },
    },
    {
      selector: 'edge.asked',
      style: arrow(palette.ink),
    },
    ...SIDES.map((side) => ({
      selector: `edge.${side}`,
      style: { ...arrow(palette[side]), ...line(LINK.litWidth, 0.8, 1, 10) },
    })),
    { selector: 'edge[related = 1]', style: { 'target-arrow-shape': 'none' } },
    { selector: 'node.far', style: { 'outline-width': RINGS.far } },
    {
      selector: 'node.path',
      style: { 'outline-color': palette.ink, 'outline-width': RINGS.centre },
    },
    {
      selector: 'edge.path',
      style: { ...arrow(palette.ink), ...line(2.6, 0.9, 1, 11) },
    },
    { selector: 'node.end', style: { 'outline-width': RINGS.neighbour } },
    {
      selector: 'edge.asked',
      style: line(2.6, 0.9, 1, 11),
    },
    { selector: 'node.away', style: { opacity: 0.07, events: 'no' } },
    { selector: 'edge.away', style: { opacity: 0, events: 'no' } },
    { selector: 'edge.gliding', style: { 'curve-style': 'straight', opacity: 0.1, events: 'no' } },
    { selector: 'node.entering', style: { opacity: 0 } },
  ] as StylesheetJson;
}

function border({ width, style }: Border) {
  return { 'border-width': width, 'border-style': style };
}

function halo(colour: string, opacity: number) {
  return {
    'underlay-color': colour,
    'underlay-opacity': opacity,
    'underlay-padding': HALO.padding,
    'underlay-shape': 'round-rectangle',
    'underlay-corner-radius': `${HALO.radius}`,
  };
}

/** A link of a colour, with a head. */
function arrow(colour: string) {
  return { 'line-color': colour, 'target-arrow-shape': 'triangle', 'target-arrow-color': colour };
}

function line(width: number, head: number, opacity: number, height: number) {
  return { width, 'arrow-scale': head, opacity, 'z-index': height };
}
