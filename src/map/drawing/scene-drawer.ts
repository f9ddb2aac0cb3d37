import type { Language } from '../../language/language.ts';
import type { Pattern } from '../../language/pattern.ts';
import type { LensDrawing } from '../lenses/lens-drawing.ts';
import type { CardForm } from './card-form.ts';
import type { Lit } from './lit.ts';
import type { Colours } from './palette.ts';
import type { Line } from './scene.ts';
import type { SeenMap } from './seen-map.ts';

/** How a scene is drawn. */
export interface SceneOptions extends Colours {
  /** Returns the address to which a card leads. */
  readonly href: (pattern: Pattern) => string;
}

/** What a scene shows, and how it is drawn. */
export interface Drawer extends SceneOptions {
  readonly language: Language;
  readonly seen: SeenMap;
  readonly lens: LensDrawing | null;
  readonly form: CardForm;
  readonly lit: Lit | null;
}

/** As what a pattern or a link is lit: on a path, or by its place beside the pattern in the centre. */
export type Light = 'path' | 'larger' | 'smaller' | 'related';

/** How a pattern or a link is lit; null if it is not. */
export function lightOf(key: string, lit: Lit | null): Light | null {
  return (['path', 'larger', 'smaller', 'related'] as const).find((side) => lit?.[side].has(key)) ?? null;
}

/** Returns a line without dashes. `width` is in map units. */
export function plainLine(colour: string, width: number): Line {
  return { colour, width, dashes: [] };
}
