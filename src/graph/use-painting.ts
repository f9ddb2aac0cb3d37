import type { Core } from 'cytoscape';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../language/language.ts';
import type { MapLayout } from '../map/layout.ts';
import type { Backdrop, createBackdrop } from './backdrop.ts';
import type { LensDrawing } from '../map/lenses/lens-drawing.ts';
import type { OverCards } from './over-cards.ts';
import { createPainter } from './painter.ts';
import type { Palette } from '../map/drawing/palette.ts';
import type { Fading } from './gliding.ts';

/** What is painted, and with which colours. */
interface Subject {
  readonly language: Language;
  readonly layout: MapLayout;
  readonly palette: Palette;
  readonly drawing: LensDrawing | null;
  /** Makes the picture of a large language; null for a small one. */
  readonly createBackdrop: typeof createBackdrop | null;
  /** What lies over the cards; null until its code is there. */
  readonly overCards: OverCards | null;
}

/** What is read at each frame. */
interface Moment {
  /** Whether a neighbourhood is lit. */
  readonly isLit: RefObject<boolean>;
  /** Returns what currently fades; null while nothing glides. */
  readonly fading: RefObject<(() => Fading) | null>;
}

/**
 * Paints whenever Cytoscape renders, and has everything drawn again when the browser had lost a canvas.
 *
 * @param below The canvas under Cytoscape's.
 * @param above The canvas over Cytoscape's.
 * @returns The picture of everything that Cytoscape does not hold; null if the language is not large.
 */
export function usePainting(
  core: Core | null,
  below: RefObject<HTMLCanvasElement | null>,
  above: RefObject<HTMLCanvasElement | null>,
  { language, layout, palette, drawing, createBackdrop, overCards }: Subject,
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
      { language, layout, palette, drawing, createBackdrop, overCards },
      { isLit, fading },
      hasPainted,
    );
    setBackdrop(painting.backdrop);
    return painting.stop;
  }, [core, below, above, palette, language, layout, drawing, createBackdrop, overCards, isLit, fading]);
  return backdrop;
}

/**
 * Starts the painting. This is outside the component because its result is kept in the component's state: a function
 * made during a rendering would hold everything that the rendering knew, including the previous picture, and thereby
 * every language that was ever shown.
 *
 * @param hasPainted Whether anything has been painted before. The first frame comes without being requested.
 */
function startPainting(
  core: Core,
  below: HTMLCanvasElement,
  above: HTMLCanvasElement,
  { language, layout, palette, drawing, createBackdrop, overCards }: Subject,
  { isLit, fading }: Moment,
  hasPainted: RefObject<boolean>,
): { readonly backdrop: Backdrop | null; readonly stop: () => void } {
  const paint = () => {
    hasPainted.current = true;
    painter.paint(core, isLit.current, fading.current?.() ?? null);
  };
  const backdrop = createBackdrop?.(language, layout, palette, drawing, paint) ?? null;
  const painter = createPainter(below, above, language, layout, palette, backdrop, overCards, drawing);
  // Cytoscape's canvas is beside them.
  const canvases = below.parentElement;
  const repaint = () => {
    painter.forget();
    backdrop?.forget();
    core.forceRender();
  };
  core.on('render', paint);
  canvases?.addEventListener('contextrestored', repaint, true);
  if (hasPainted.current) paint();
  return {
    backdrop,
    stop() {
      core.off('render', paint);
      canvases?.removeEventListener('contextrestored', repaint, true);
      backdrop?.dispose();
    },
  };
}
