/** Lays out the reader's own patterns alone on the map. */
export function OnlyMine() {
  return null;
}
