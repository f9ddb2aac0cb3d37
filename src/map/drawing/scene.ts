import type { Point, Rect } from '../geometry.ts';

/** A line: its colour, its width in map units, and the lengths of its dashes and gaps. */
export interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dashes: readonly number[];
}

/** A rectangle with round corners. */
interface Box extends Rect {
  readonly kind: 'box';
  readonly radius: number;
  readonly fill: string | null;
  /** How solid the fill is. */
  readonly solidity: number;
  readonly line: Line | null;
}

/** A path, in the syntax of SVG. */
interface Path {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: string | null;
  readonly line: Line | null;
}

/** A line of text. The point is the end of its baseline at which it is aligned. */
interface Text extends Point {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly face: 'serif' | 'sans';
  readonly align: 'left' | 'right';
  /** Given if the line runs from right to left. */
  readonly direction?: 'rtl';
  readonly fill: string;
  /** The colour of the ground around its letters; null if there is none. */
  readonly halo: string | null;
  /** The largest width that it may take; it is condensed if it is wider. */
  readonly most: number | null;
}

export type Shape = Box | Path | Text;

/** Width of the ground around letters that have one, in map units. */
export const HALO_WIDTH = 4;

/** Shapes that belong together. */
export interface ScenePart {
  /** The text alternative and the address of a part that is a link; null for any other. */
  readonly link: { readonly label: string; readonly href: string } | null;
  readonly opacity: number;
  readonly shapes: readonly Shape[];
}

/**
 * A drawing of the map as plain shapes with their colours, from the lowest to the topmost. SVG (`scene-svg.ts`) and a
 * canvas translate it alike.
 */
export interface Scene extends Rect {
  /** The text alternative of the whole. */
  readonly title: string;
  readonly ground: string;
  readonly serif: string;
  readonly sans: string;
  readonly parts: readonly ScenePart[];
}
