import { HUES } from '../map/drawing/hue.ts';

/** The colours of the map. They are read from the tokens, because a canvas cannot read custom properties. */
export interface Palette {
  readonly card: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  /** The links of the reader's own language. */
  readonly accent: string;
  /** The light around its patterns. */
  readonly foundSoft: string;
  readonly larger: string;
  readonly smaller: string;
  readonly related: string;
  /** The halo of patterns that a search finds. */
  readonly found: string;
  /** The colour of a lens at full strength, as a fill and as a line. */
  readonly lens: string;
  readonly lensLine: string;
  /** The colour of plain cards' lines while a lens is on. */
  readonly neutralLine: string;
  /** Links in which a well-supported pattern leans on a hypothesis. */
  readonly leaning: string;
  /** The ground of every band. */
  readonly band: string;
  /** The colours of scales, for labels and the edges of cards. */
  readonly hues: readonly string[];
  readonly serif: string;
  readonly sans: string;
}

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

function toPalette(token: (name: string) => string): Palette {
  return {
    card: token('card'),
    paper: token('paper'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    inkFaint: token('ink-faint'),
    accent: token('accent'),
    foundSoft: token('found-soft'),
    larger: token('larger'),
    smaller: token('smaller'),
    related: token('related'),
    found: token('found'),
    lens: token('lens'),
    lensLine: token('lens-line'),
    neutralLine: token('rule-strong'),
    leaning: token('leaning'),
    band: token('band'),
    hues: Array.from({ length: HUES }, (_, hue) => token(`scale-${hue}`)),
    serif: token('serif'),
    sans: token('sans'),
  };
}
