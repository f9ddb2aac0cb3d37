/** The middle value; the mean of the two in the middle of an even number of values; null of none. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 50);
}

/** The value below which so many percent of the values are, between neighbours in proportion; null of none. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
