import { BORDERS, CARD, CARD_OPACITY, FAR_BORDER, LINK, RINGS, UNWRITTEN_GROUND } from './card-look.ts';

/**
 * The look as custom properties of the SVG, from which `ui/styles/picture.css` takes it: the text of a `style`
 * attribute.
 */
export function lookProperties(): string {
  return Object.entries({
    width: `${CARD.width}px`,
    radius: `${CARD.radius}px`,
    name: `${CARD.nameSize}px`,
    meta: `${CARD.metaSize}px`,
    invariant: BORDERS[2].width,
    hypothesis: BORDERS[0].width,
    unwritten: BORDERS.unwritten.width,
    ground: UNWRITTEN_GROUND,
    far: FAR_BORDER,
    centre: RINGS.centre,
    neighbour: RINGS.neighbour,
    faded: CARD_OPACITY.faded,
    link: LINK.opacity,
    'link-faded': LINK.faded,
    'link-lit': LINK.litWidth,
  })
    .map(([name, value]) => `--look-${name}:${value}`)
    .join(';');
}

/** The look as styles, for a page whose pictures do not bring it along. */
export function lookStyles(): string {
  return `:root{${lookProperties()}}`;
}
