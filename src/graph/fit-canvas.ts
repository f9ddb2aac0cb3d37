/**
 * Makes a canvas as fine as the screen, where it is not yet, and empties it.
 *
 * @returns What to draw with, in device pixels, and how many of them make a CSS pixel; null where nothing can be drawn.
 */
export function fitCanvas(
  canvas: HTMLCanvasElement,
): { readonly context: CanvasRenderingContext2D; readonly ratio: number } | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, ratio };
}
