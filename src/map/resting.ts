import type { Point, Rect } from './geometry.ts';

/** What the pointer rests on in the map. Points are in CSS pixels of the window, from its top left corner. */
export type Resting =
  | { readonly kind: 'card'; readonly id: number; readonly at: Rect }
  | {
      readonly kind: 'link';
      readonly larger: number;
      readonly smaller: number;
      readonly at: Point;
      /** Whether it was clicked or tapped. In that case, what is shown for it stays. */
      readonly isChosen: boolean;
    };
