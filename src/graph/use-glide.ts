import type { Core, Position } from 'cytoscape';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { type Band, type MapLayout, cardLookup } from '../map/layout.ts';

/** Most links of a map whose cards glide. With more, a browser draws too few frames for a movement to be seen. */
export const MOST_GLIDING = 600;

/** Duration of a change from one arrangement to another, in milliseconds. */
export const GLIDE = 400;

/** The bands of the arrangement from which the cards glide, and how far they have come, from 0 to 1. */
export interface Fading {
  readonly bands: readonly Band[];
  readonly part: number;
}

interface Glide {
  readonly bands: readonly Band[];
  readonly began: number;
}

/**
 * Lets cards glide from where they are to their places in a new layout. During this, links are straight and faint; at
 * the end they regain their curves, and new cards appear. Call this hook after the elements were given to Cytoscape: it
 * puts them in their new places before this effect runs and before anything is drawn.
 *
 * @returns A function that returns what currently fades; null while nothing glides.
 */
export function useGlide(core: Core | null, layout: MapLayout): () => Fading | null {
  const left = useRef<{ layout: MapLayout; positions: ReadonlyMap<string, Position> } | null>(null);
  const glide = useRef<Glide | null>(null);
  useLayoutEffect(() => {
    if (!core) return undefined;
    const from = left.current;
    left.current = null;
    const end = () => {
      glide.current = null;
      core.elements().removeClass('gliding entering');
    };
    let timer = 0;
    const isHeavy = core.edges().length > MOST_GLIDING;
    if (from && !isHeavy && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      glide.current = { bands: from.layout.bands, began: performance.now() };
      start(core, layout, from.positions);
      timer = window.setTimeout(end, GLIDE + 30);
    }
    return () => {
      window.clearTimeout(timer);
      if (core.destroyed()) return;
      left.current = {
        layout,
        positions: new Map(core.nodes().map((node) => [node.id(), { ...node.position() }])),
      };
      core.nodes().stop();
      end();
    };
  }, [core, layout]);
  return useCallback(() => {
    if (!glide.current) return null;
    const part = Math.min(1, (performance.now() - glide.current.began) / GLIDE);
    return { bands: glide.current.bands, part };
  }, []);
}

function start(core: Core, layout: MapLayout, from: ReadonlyMap<string, Position>): void {
  const cards = cardLookup(layout);
  core.batch(() => {
    core.edges().addClass('gliding');
    core.nodes().forEach((node) => {
      const position = from.get(node.id());
      if (position) node.position(position);
      else node.addClass('entering');
    });
  });
  core.nodes().forEach((node) => {
    const card = cards.get(Number(node.id()));
    if (!card || !from.has(node.id())) return;
    node.animate({ position: { x: card.x, y: card.y } }, { duration: GLIDE, easing: 'ease-in-out-cubic' });
  });
}
