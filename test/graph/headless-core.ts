import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { onTestFinished } from 'vitest';
import type { Palette } from '../../src/map/drawing/palette.ts';
import { stylesheet } from '../../src/graph/stylesheet.ts';

/** A palette in which all colours differ, so that a test can tell them apart. */
export const PALETTE: Palette = {
  card: '#ffffff',
  paper: '#fafafa',
  ink: '#111111',
  inkSoft: '#222222',
  inkFaint: '#333333',
  accent: '#7a4a12',
  foundSoft: '#ffe7a3',
  larger: '#aa0000',
  smaller: '#0000aa',
  related: '#7a4a9e',
  found: '#aaaa00',
  lens: '#00aa00',
  lensLine: '#004400',
  neutralLine: '#bbbbbb',
  leaning: '#aa00aa',
  band: '#dddddd',
  hues: Array.from({ length: 12 }, (_, hue) => `#00${(hue + 16).toString(16)}00`),
  serif: 'serif',
  sans: 'sans-serif',
};

/** Makes a Cytoscape core without a screen, with our styles. It is destroyed after the test; otherwise Node would not end. */
export function headlessCore(elements: ElementDefinition[]): Core {
  const core = cytoscape({
    headless: true,
    styleEnabled: true,
    elements,
    layout: { name: 'preset' },
    style: stylesheet(PALETTE),
  });
  onTestFinished(() => core.destroy());
  return core;
}
