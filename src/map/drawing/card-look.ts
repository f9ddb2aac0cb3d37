/**
 * How cards and links look: the one place for numbers that Cytoscape (`graph/stylesheet.ts`), the SVG (`picture.ts`
 * with `ui/styles/picture.css`), the canvases (`graph/painter.ts`, `graph/backdrop.ts`) and the bitmap
 * (`thumbnail.ts`) draw alike. The styles of the map before scripts (`ui/styles/flow.css`) repeat the sizes, and a test
 * holds them equal. Sizes are in map units; one unit is one CSS pixel at zoom 1.
 */
export const CARD = {
  width: 107,
  padding: 7,
  radius: 6,
  nameSize: 12,
  nameLeading: 13.5,
  /** The size of number, asterisks and AI mark: as large as names, so that they can be read wherever names can. */
  metaSize: 12,
  /** From the top edge to the baseline of the line with number, asterisks and AI mark. */
  metaBaseline: 14.9,
  /** From the top edge to the baseline of the first line of the name. */
  nameBaseline: 27.5,
  /** From the baseline of the last line to the bottom edge. */
  bottom: 8.5,
} as const;

/** The corners of a band. */
export const BAND_RADIUS = 8;

export interface Border {
  readonly width: number;
  readonly style: 'solid' | 'dashed' | 'dotted';
}

/** The dashes and gaps of borders, as Cytoscape draws them. */
export const DASHES: Readonly<Record<Border['style'], readonly number[]>> = {
  solid: [],
  dashed: [4, 2],
  dotted: [1, 1],
};

/** The border of a card by how well its pattern is supported. */
export const BORDERS = {
  2: { width: 2.2, style: 'solid' },
  1: { width: 1, style: 'solid' },
  0: { width: 1.2, style: 'dashed' },
  unwritten: { width: 1.4, style: 'dotted' },
} as const satisfies Readonly<Record<string, Border>>;

/** How solid the ground of an unwritten pattern's card is. */
export const UNWRITTEN_GROUND = 0.6;

/** The border of a card from so far that only its shape is drawn: a line of one unit would not be seen. */
export const FAR_BORDER = 3;

/**
 * The width of the ring around a card that is lit. It lies outside the border, which still tells how well the pattern is
 * supported.
 */
export const RINGS = {
  /** The pattern that is open, pointed at or on a path. */
  centre: 3,
  /** Its neighbours, and the ends of a link. */
  neighbour: 2.4,
  /** What lies further away than the neighbours. */
  far: 1.4,
} as const;

/** The ring around a card grown to its name, in pixels of the window at any zoom. */
export const PLATE_RING = 2;

/** What of a card is seen: where others are lit or found, where it does not pass the filters, where it is set aside. */
export const CARD_OPACITY = { faded: 0.34, dimmed: 0.16, aside: 0.55 } as const;

/** How much of a card is seen. */
export function cardOpacity(passes: boolean, isFaded: boolean): number {
  return !passes ? CARD_OPACITY.dimmed : isFaded ? CARD_OPACITY.faded : 1;
}

/** The halo of a card that a search finds. */
export const HALO = { opacity: 0.75, padding: 4.5, radius: CARD.radius + 4 } as const;

/** A link; only one that is lit is seen whole and has an arrowhead. */
export const LINK = {
  width: 1,
  opacity: 0.25,
  /** While others are lit. */
  faded: 0.09,
  /** Where an end does not pass the filters. */
  dimmed: 0.04,
  litWidth: 2,
  /** Between two patterns of the reader's own language. */
  mine: 0.8,
} as const;
