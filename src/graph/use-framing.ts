import type { Core } from 'cytoscape';
import { useCallback, useLayoutEffect, useRef } from 'react';
import {
  type Framing,
  type Size,
  type MapView,
  frame,
  inSight,
  wholeMap,
  zoomRange,
} from '../map/drawing/framing.ts';
import type { Language } from '../language/language.ts';
import type { MapLayout } from '../map/layout.ts';
import { GLIDE } from './use-glide.ts';
import { type Focus, viewFor } from './view-for.ts';

/** Zoom below which names can be read only with effort. */
const COMFORTABLE_ZOOM = 0.85;

interface FramingControls {
  /** Shows the whole map. */
  readonly fit: () => void;
  /** Call this when the reader moves the map. The map then stays where it is. */
  readonly hold: () => void;
}

/**
 * Keeps the important part of the map in sight: the whole map, or the open pattern and what the reader asked to see
 * with it. Until the reader moves the map, it also follows the size of the window.
 */
export function useFraming(
  core: Core | null,
  language: Language,
  layout: MapLayout,
  { open, arrangement, near, chains }: Focus,
): FramingControls {
  const held = useRef(false);
  const target = useRef<MapView>(wholeMap(layout));
  const shown = useRef<Focus | undefined>(undefined);
  const shownLayout = useRef(layout);

  useLayoutEffect(() => {
    if (!core) return;
    const focus = { open, arrangement, near, chains };
    const view = viewFor(language, layout, focus, sizeOf(core));
    const before = shown.current;
    target.current = view;
    shown.current = focus;
    const isOther = layout !== shownLayout.current;
    if (isOther) setRange(core, layout);
    shownLayout.current = layout;
    const framing = frame(view, sizeOf(core));
    if (before === undefined) {
      setFraming(core, framing);
    } else if (before.arrangement !== arrangement || before.near !== near || before.chains !== chains) {
      held.current = false;
      moveTo(core, framing, isOther ? GLIDE : MOVE);
    } else if (before.open === open || open === null) {
      // The language changed under the page, or a pattern was closed. A map that the reader has moved stays where it
      // is.
      if (!held.current) moveTo(core, framing, isOther ? GLIDE : MOVE);
    } else if (core.zoom() < COMFORTABLE_ZOOM || !inSight(view, framingOf(core), sizeOf(core))) {
      held.current = false;
      moveTo(core, framing, isOther ? GLIDE : MOVE);
    }
  }, [core, language, layout, open, arrangement, near, chains]);

  useLayoutEffect(() => {
    const container = core?.container();
    if (!core || !container) return;
    const observer = new ResizeObserver(() => {
      core.resize();
      setRange(core, shownLayout.current);
      if (!held.current) {
        core.stop();
        setFraming(core, frame(target.current, sizeOf(core)));
      }
    });
    observer.observe(container);
    const hold = () => {
      held.current = true;
    };
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      event.stopPropagation();
      hold();
      core.stop();
      const { left, top } = container.getBoundingClientRect();
      core.zoom({
        level: core.zoom() * 2 ** (-event.deltaY * stepOf(event)),
        renderedPosition: { x: event.clientX - left, y: event.clientY - top },
      });
    };
    // Cytoscape's own handler for the wheel is slow with most mice, and prints a warning when it is configured to be
    // faster.
    container.addEventListener('wheel', turn, { capture: true, passive: false });
    // Only the reader's gestures send these events; our own movements do not.
    core.on('dragpan pinchzoom', hold);
    return () => {
      observer.disconnect();
      container.removeEventListener('wheel', turn, { capture: true });
      core.off('dragpan pinchzoom', hold);
    };
  }, [core]);

  const fit = useCallback(() => {
    if (!core) return;
    held.current = false;
    target.current = wholeMap(layout);
    moveTo(core, frame(target.current, sizeOf(core)), MOVE);
  }, [core, layout]);
  const hold = useCallback(() => {
    held.current = true;
  }, []);
  return { fit, hold };
}

/**
 * Which part of a doubling one unit of a wheel's turn is. A line is larger than a pixel, and a pinch arrives as small
 * turns.
 */
function stepOf({ deltaMode, ctrlKey }: WheelEvent): number {
  if (ctrlKey) return 0.012;
  return deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.06 : 0.0025;
}

function sizeOf(core: Core): Size {
  return { width: core.width(), height: core.height() };
}

function framingOf(core: Core): Framing {
  return { zoom: core.zoom(), pan: core.pan() };
}

function setFraming(core: Core, { zoom, pan }: Framing): void {
  core.viewport({ zoom, pan: { ...pan } });
}

function setRange(core: Core, layout: MapLayout): void {
  const range = zoomRange(layout, sizeOf(core));
  core.minZoom(range.least);
  core.maxZoom(range.most);
}

/** Duration of a movement from one part of the map to another, in milliseconds. */
const MOVE = 280;

function moveTo(core: Core, framing: Framing, duration: number): void {
  core.stop();
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) setFraming(core, framing);
  else
    core.animate({ zoom: framing.zoom, pan: { ...framing.pan } }, { duration, easing: 'ease-in-out-cubic' });
}
