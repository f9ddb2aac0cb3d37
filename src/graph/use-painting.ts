import type { Core } from 'cytoscape';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../language/language.ts';
import type { MapLayout } from '../map/layout.ts';
import { isLarge } from '../map/drawing/level.ts';
import { type Backdrop, createBackdrop } from './backdrop.ts';
import type { LensDrawing } from './lens-drawing.ts';
import { createPainter } from './painter.ts';
import type { Palette } from './palette.ts';
import type { Fading } from './use-glide.ts';

/** What is painted, and how. */
interface Subject {
  readonly language: Language;
  readonly layout: MapLayout;
  readonly palette: Palette;
  readonly drawing: LensDrawing | null;
}

/** What is asked at each frame. */
interface Moment {
  /** Whether a neighbourhood is lit. */
  readonly isLit: RefObject<boolean>;
  /** Tells what fades at the moment. */
  readonly fading: () => Fading | null;
}

/**
 * Paints beside Cytoscape whenever it renders.
 *
 * @param below The canvas under Cytoscape's.
 * @param above The canvas over it.
 * @returns The picture of all that Cytoscape does not hold; null of a language that is not large.
 */
export function usePainting(
  core: Core | null,
  below: RefObject<HTMLCanvasElement | null>,
  above: RefObject<HTMLCanvasElement | null>,
  { language, layout, palette, drawing }: Subject,
  { isLit, fading }: Moment,
): Backdrop | null {
  const [backdrop, setBackdrop] = useState<Backdrop | null>(null);
  const hasPainted = useRef(false);
  useLayoutEffect(() => {
    if (!core || !below.current || !above.current) return undefined;
    const painting = startPainting(
      core,
      below.current,
      above.current,
      { language, layout, palette, drawing },
      { isLit, fading },
      hasPainted,
    );
    setBackdrop(painting.backdrop);
    return painting.stop;
  }, [core, below, above, palette, language, layout, drawing, isLit, fading]);
  return backdrop;
}

/**
 * Outside the component, for what is made here is kept in its state: a function made while the component renders would
 * hold all that this rendering knew, the picture before it included, and so every language that was ever shown.
 *
 * @param hasPainted Whether anything was painted before: the first frame is on its way by itself.
 */
function startPainting(
  core: Core,
  below: HTMLCanvasElement,
  above: HTMLCanvasElement,
  { language, layout, palette, drawing }: Subject,
  { isLit, fading }: Moment,
  hasPainted: RefObject<boolean>,
): { readonly backdrop: Backdrop | null; readonly stop: () => void } {
  const paint = () => {
    hasPainted.current = true;
    painter.paint(core, isLit.current, fading());
  };
  const backdrop = isLarge(language) ? createBackdrop(language, layout, palette, drawing, paint) : null;
  const painter = createPainter(below, above, language, layout, palette, backdrop, drawing);
  core.on('render', paint);
  if (hasPainted.current) paint();
  return {
    backdrop,
    stop() {
      core.off('render', paint);
      backdrop?.dispose();
    },
  };
}
