import { HUES } from '../map/hue.ts';

/** The colours of the map, read from the tokens, for the canvas cannot read custom properties by itself. */
export interface Palette {
  readonly card: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly larger: string;
  readonly smaller: string;
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
  const context = probe.getContext('2d');
  const palette = toPalette((name) => {
    if (!context || name === 'serif' || name === 'sans') return read(name);
    context.fillStyle = read(name);
    return context.fillStyle;
  });
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
    hues: Array.from({ length: HUES }, (_, hue) => ({
      band: token(`scale-${hue}-band`),
      line: token(`scale-${hue}-line`),
      ink: token(`scale-${hue}-ink`),
    })),
    serif: token('serif'),
    sans: token('sans'),
  };
}
