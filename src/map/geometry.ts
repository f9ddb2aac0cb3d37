/** A point in map units. x grows to the right and y downwards, from the top left corner of the map. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in map units, given by its top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Limits a value to a range. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Rounds a length or coordinate to hundredths, which is finer than any screen and short to send. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Whether two rectangles overlap. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Converts a rectangle of the map to CSS pixels of the window, for a given zoom and pan. */
export function inWindow(rect: Rect, { zoom, pan }: { readonly zoom: number; readonly pan: Point }): Rect {
  return {
    x: rect.x * zoom + pan.x,
    y: rect.y * zoom + pan.y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  };
}
