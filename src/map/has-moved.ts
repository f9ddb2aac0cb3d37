/**
 * Whether a `pointermove` or `mousemove` comes from a mouse that has moved. Browsers also send these events when
 * something slides or scrolls under a resting mouse; the distance is then 0.
 */
export function hasMoved({ movementX, movementY }: { movementX: number; movementY: number }): boolean {
  return movementX !== 0 || movementY !== 0;
}
