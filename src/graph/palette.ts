import { type Palette, toPalette } from '../map/drawing/palette.ts';

/** Reads the colours that currently apply to an element, or those that the system forces. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  if (!window.matchMedia('(forced-colors: active)').matches) return toPalette(read);
  // Cytoscape does not know the names of system colours. A canvas resolves them, but computed styles do not.
  const probe = document.createElement('canvas');
  element.append(probe);
  const context = probe.getContext('2d', { willReadFrequently: true });
  const solid = (colour: string): string => {
    if (!context) return colour;
    for (const layer of [read('paper'), colour]) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const palette = toPalette((name) => (name === 'serif' || name === 'sans' ? read(name) : solid(read(name))));
  probe.remove();
  return palette;
}
