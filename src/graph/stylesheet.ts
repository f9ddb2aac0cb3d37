import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import { CARD } from '../map/card.ts';
import { mixColours } from './mix-colours.ts';
import type { Palette } from './palette.ts';

/**
 * The border of a mark, in map units: about one CSS pixel at the zoom below which marks are drawn
 * (`map/drawing/detail.ts`).
 */
const MARK_BORDER = 3;

/** The look of cards and links in a theme. `applyLighting`, `useGlide` and `useDetail` assign the classes. */
export function stylesheet(palette: Palette): StylesheetJson {
  const hue = (element: NodeSingular | EdgeSingular) => palette.hues[Number(element.data('hue'))];
  const line = (element: NodeSingular | EdgeSingular) => hue(element)?.line ?? palette.ink;
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': `${CARD.radius}`,
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.card,
        'border-color': line,
        'border-width': 1,
        'border-style': 'solid',
        label: 'data(label)',
        color: palette.ink,
        'font-family': palette.serif,
        'font-size': CARD.nameSize,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-halign': 'center',
        'text-valign': 'center',
        // The painter draws the name, sharper than Cytoscape would.
        'text-opacity': 0,
        'text-events': 'no',
        'overlay-opacity': 0,
        'transition-property': 'opacity',
        'transition-duration': 0,
      },
    },
    { selector: 'node[support = "2"]', style: { 'border-width': 2.2 } },
    { selector: 'node[support = "0"]', style: { 'border-width': 1.2, 'border-style': 'dashed' } },
    {
      selector: 'node[support = "unwritten"]',
      style: {
        'border-width': 1.4,
        'border-style': 'dotted',
        color: palette.inkFaint,
        'background-opacity': 0.6,
      },
    },
    // From afar, a line of one map unit is invisible; cards are then drawn as marks.
    { selector: 'node.tiny', style: { 'border-width': MARK_BORDER } },
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
        'source-endpoint': (edge: EdgeSingular) => String(edge.data('from')),
        'target-endpoint': (edge: EdgeSingular) => String(edge.data('to')),
        'control-point-weights': (edge: EdgeSingular) => String(edge.data('weights')),
        'control-point-distances': (edge: EdgeSingular) => String(edge.data('distances')),
        width: 1,
        'line-color': line,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': line,
        'arrow-scale': 0.55,
        opacity: 0.42,
        // Cytoscape finds a link within 8 CSS pixels, and prefers a card to any link.
        events: 'yes',
        'overlay-opacity': 0,
      } as never,
    },
    {
      selector: 'edge[plain = 1]',
      style: { 'line-color': palette.neutralLine, 'target-arrow-color': palette.neutralLine },
    },
    {
      selector: 'edge[leaning = 1]',
      style: {
        'line-color': palette.leaning,
        'target-arrow-color': palette.leaning,
        'line-style': 'dashed',
        'line-dash-pattern': [6, 3],
        width: 2.2,
        'arrow-scale': 0.9,
        opacity: 1,
        'z-index': 5,
      } as never,
    },
    { selector: 'node.faded', style: { opacity: 0.34 } },
    { selector: 'edge.faded', style: { opacity: 0.09, events: 'no' } },
    { selector: 'node.unfound', style: { opacity: 0.34 } },
    { selector: 'edge.unfound', style: { opacity: 0.09, events: 'no' } },
    {
      selector: 'node.found',
      style: {
        'underlay-color': palette.found,
        'underlay-opacity': 0.75,
        'underlay-padding': 4.5,
        'underlay-shape': 'round-rectangle',
        'underlay-corner-radius': `${CARD.radius + 4}`,
      },
    },
    { selector: 'node.dimmed', style: { opacity: 0.16, events: 'no' } },
    { selector: 'edge.dimmed', style: { opacity: 0.04, events: 'no' } },
    // A folded pattern has no card, but its links end where it is.
    {
      selector: 'node[folded = "yes"]',
      style: { 'background-opacity': 0, 'border-opacity': 0, events: 'no' },
    },
    { selector: 'node.gone', style: { display: 'none' } },
    {
      selector: 'node.larger',
      style: { 'border-color': palette.larger, 'border-width': 2.4, 'border-style': 'solid' },
    },
    {
      selector: 'node.smaller',
      style: { 'border-color': palette.smaller, 'border-width': 2.4, 'border-style': 'solid' },
    },
    {
      selector: 'node.centre',
      style: { 'border-color': palette.ink, 'border-width': 3, 'border-style': 'solid' },
    },
    {
      selector: 'node.open',
      style: { 'border-color': palette.ink, 'border-width': 3, 'border-style': 'solid' },
    },
    {
      selector: 'node.tiny.larger, node.tiny.smaller, node.tiny.centre, node.tiny.open, node.tiny.path',
      style: { 'border-width': 2 * MARK_BORDER },
    },
    ...(['larger', 'smaller'] as const).map((side) => ({
      selector: `edge.${side}`,
      style: {
        'line-color': palette[side],
        'target-arrow-color': palette[side],
        width: 2,
        'arrow-scale': 0.8,
        opacity: 1,
        'z-index': 10,
      },
    })),
    { selector: 'node.far', style: { 'border-width': 1.4 } },
    {
      selector: 'node.path',
      style: { 'border-color': palette.ink, 'border-width': 3, 'border-style': 'solid' },
    },
    {
      selector: 'edge.path',
      style: {
        'line-color': palette.ink,
        'target-arrow-color': palette.ink,
        width: 2.6,
        'arrow-scale': 0.9,
        opacity: 1,
        'z-index': 11,
      },
    },
    { selector: 'node.end', style: { 'border-width': 2.4, 'border-style': 'solid' } },
    { selector: 'edge.asked', style: { width: 2.6, 'arrow-scale': 0.9, opacity: 1, 'z-index': 11 } },
    { selector: 'node.away', style: { opacity: 0.07, events: 'no' } },
    { selector: 'edge.away', style: { opacity: 0, events: 'no' } },
    { selector: 'edge.gliding', style: { 'curve-style': 'straight', opacity: 0.1, events: 'no' } },
    { selector: 'node.entering', style: { opacity: 0 } },
  ] as StylesheetJson;
}
