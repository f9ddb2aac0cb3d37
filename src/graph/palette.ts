import { HUES } from '../map/drawing/hue.ts';

/** The colours of the map, read from the tokens, for the canvas cannot read custom properties by itself. */
export interface Palette {
  readonly card: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly larger: string;
  readonly smaller: string;
  /** The halo of what a search finds. */
  readonly found: string;
  /** The colour of a lens at its strongest, as a fill and as a line. */
  readonly lens: string;
  readonly lensLine: string;
  /** What has no colour of its own while a lens is on: bands, and the lines of plain cards. */
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

/** Reads the colours that hold for an element now; where the system forces colours, what those are. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  if (!window.matchMedia('(forced-colors: active)').matches) return toPalette(read);
  // Cytoscape knows no names of system colours: a canvas tells what they come to, and styles of elements do not.
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
