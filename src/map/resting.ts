import type { Point, Rect } from './geometry.ts';

/** What the pointer rests on, on the map. Places are in CSS pixels of the window, from its top left. */
export type Resting =
  | { readonly kind: 'card'; readonly id: number; readonly at: Rect }
  | {
      readonly kind: 'link';
      readonly larger: number;
      readonly smaller: number;
      readonly at: Point;
      /** Whether it was clicked or tapped: then what is shown of it stays. */
      readonly isChosen: boolean;
    };
