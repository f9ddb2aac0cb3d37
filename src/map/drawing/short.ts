/** Writes a length or coordinate into a drawing, to a tenth of its unit. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
