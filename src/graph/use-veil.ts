import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { fitCanvas } from './fit-canvas.ts';

/** Duration of a fade, in milliseconds. */
const FADE = 160;

/**
 * Lets the light on the map fade over: a copy of what is drawn now lies over what is drawn next, and disappears. The
 * browser fades one canvas without drawing anything again, whatever the number of cards.
 *
 * @param below The lowest canvas.
 * @param above The highest canvas but for the veil.
 * @param veil The canvas for the copy.
 * @param hovered What the mouse points at. The light changes after it, in an effect of a component above. Nothing fades
 * if the reader wants less motion.
 */
export function useVeil(
  core: Core,
  below: Layer,
  above: Layer,
  veil: Layer,
  paper: string,
  hovered: number | null,
): void {
  const fade = useRef<Animation | null>(null);
  const moved = useRef(-Infinity);
  useEffect(() => {
    // A copy would not move with the map.
    const end = () => {
      moved.current = performance.now();
      fade.current?.cancel();
    };
    core.on('viewport', end);
    return () => {
      core.off('viewport', end);
      end();
    };
  }, [core]);
  const isHovered = useRef(hovered);
  useLayoutEffect(() => {
    if (isHovered.current === hovered) return;
    isHovered.current = hovered;
    const cards = core.container()?.querySelector('canvas');
    if (!cards || !veil.current || !below.current || !above.current) return;
    if (performance.now() - moved.current < FADE) return;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    copy([below.current, cards, above.current], veil.current, paper);
    fade.current?.cancel();
    fade.current = veil.current.animate({ opacity: [1, 0] }, { duration: FADE, easing: 'ease-out' });
  }, [core, below, above, veil, paper, hovered]);
}

type Layer = RefObject<HTMLCanvasElement | null>;

function copy(layers: readonly HTMLCanvasElement[], target: HTMLCanvasElement, paper: string): void {
  const context = fitCanvas(target)?.context;
  // A map that is out of sight has no pixels, and browsers refuse to copy none.
  if (!context || target.width === 0 || target.height === 0) return;
  context.fillStyle = paper;
  context.fillRect(0, 0, target.width, target.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, target.width, target.height);
}
