import { HUES } from '../map/drawing/hue.ts';

/** The colours of the map. They are read from the tokens, because a canvas cannot read custom properties. */
export interface Palette {
  readonly card: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly larger: string;
  readonly smaller: string;
  readonly related: string;
  /** The halo of patterns that a search finds. */
  readonly found: string;
  /** The colour of a lens at full strength, as a fill and as a line. */
  readonly lens: string;
  readonly lensLine: string;
  /** The colour of bands and of plain cards' lines while a lens is on. */
  readonly neutral: string;
  readonly neutralLine: string;
  /** Links in which a well-supported pattern leans on a hypothesis. */
  readonly leaning: string;
  readonly hues: readonly Hue[];
  readonly serif: string;
  readonly sans: string;
}

interface Hue {
  readonly band: string;
  readonly line: string;
  readonly ink: string;
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
    larger: token('larger'),
    smaller: token('smaller'),
    related: token('related'),
    found: token('found'),
    lens: token('lens'),
    lensLine: token('lens-line'),
    neutral: token('hover'),
    neutralLine: token('rule-strong'),
    leaning: token('leaning'),
    hues: Array.from({ length: HUES }, (_, hue) => ({
      band: token(`scale-${hue}-band`),
      line: token(`scale-${hue}-line`),
      ink: token(`scale-${hue}-ink`),
    })),
    serif: token('serif'),
    sans: token('sans'),
  };
}
