/** On which side of the open pattern its neighbours are. */
export type Side = 'larger' | 'smaller' | 'related';

/** The id of the heading above a list of neighbours. Ids within a text begin otherwise. */
export function sideId(side: Side): string {
  return `${side}-patterns`;
}
