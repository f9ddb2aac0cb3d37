import { type Colours, toPalette } from './palette.ts';

/** Colours that follow the page in which a drawing stands: each refers to a token, and the browser mixes them. */
export const TOKEN_COLOURS: Colours = {
  palette: toPalette((name) => `var(--${name})`),
  mix: (first, second, part) => `color-mix(in srgb, ${first} ${Math.round((1 - part) * 100)}%, ${second})`,
};
