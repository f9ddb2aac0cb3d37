/** Mixes two colours `#rrggbb` like `color-mix(in srgb, …)`: part 0 gives the first colour, part 1 the second. */
export function mixColours(first: string, second: string, part: number): string {
  const channel = (colour: string, place: number) =>
    parseInt(colour.slice(1 + 2 * place, 3 + 2 * place), 16) || 0;
  const mixed = [0, 1, 2].map((place) =>
    Math.round(channel(first, place) * (1 - part) + channel(second, place) * part)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
