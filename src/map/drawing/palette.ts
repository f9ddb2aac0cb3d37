import { HUES } from './hue.ts';

/** The colours of the map. They are read from the tokens, because a canvas cannot read custom properties. */
export interface Palette {
  readonly card: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  /** The links of the reader's own language, and the light around its patterns. */
  readonly accent: string;
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

/** The colours of a drawing, and how two of them are mixed: part 0 gives the first, part 1 the second. */
export interface Colours {
  readonly palette: Palette;
  readonly mix: (first: string, second: string, part: number) => string;
}

/**
 * Makes a palette of the tokens.
 *
 * @param token Returns the value of a token by its name without dashes, such as `ink-soft`.
 */
export function toPalette(token: (name: string) => string): Palette {
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
