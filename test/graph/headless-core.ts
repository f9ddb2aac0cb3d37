import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { onTestFinished } from 'vitest';
import type { Palette } from '../../src/graph/palette.ts';
import { stylesheet } from '../../src/graph/stylesheet.ts';

/** Each colour another one, so that none can be taken for another. */
export const PALETTE: Palette = {
  card: '#ffffff',
  paper: '#fafafa',
  ink: '#111111',
  inkSoft: '#222222',
  inkFaint: '#333333',
  larger: '#aa0000',
  smaller: '#0000aa',
  related: '#7a4a9e',
  found: '#aaaa00',
  lens: '#00aa00',
  lensLine: '#004400',
  neutral: '#dddddd',
  neutralLine: '#bbbbbb',
  leaning: '#aa00aa',
  hues: Array.from({ length: 12 }, (_, hue) => ({
    band: `#0000${(hue + 16).toString(16)}`,
    line: `#00${(hue + 16).toString(16)}00`,
    ink: `#${(hue + 16).toString(16)}0000`,
  })),
  serif: 'serif',
  sans: 'sans-serif',
};

/** Cytoscape without a screen, with our styles, until the test ends: a core that is not destroyed keeps Node alive. */
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
