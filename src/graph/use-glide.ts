import type { Core, Position } from 'cytoscape';
import { useLayoutEffect, useRef } from 'react';
import { type MapLayout, cardLookup } from '../map/layout.ts';
import { type Fading, GLIDE, MOST_GLIDING } from './gliding.ts';

/**
 * Lets cards glide from where they are to their places in a new layout. During this, links are straight and faint; at
 * the end they regain their curves, and new cards appear. Call this hook after the elements were given to Cytoscape: it
 * puts them in their new places before this effect runs and before anything is drawn.
 *
 * @param onFading Called with a function that returns what currently fades, and with null when nothing glides anymore.
 */
export function useGlide(
  core: Core,
  layout: MapLayout,
  onFading: (fading: (() => Fading) | null) => void,
): void {
  const left = useRef<{ layout: MapLayout; positions: ReadonlyMap<string, Position> } | null>(null);
  useLayoutEffect(() => {
    const from = left.current;
    left.current = null;
    const end = () => {
      onFading(null);
      core.elements().removeClass('gliding entering');
    };
    let timer = 0;
    const isHeavy = core.edges().length > MOST_GLIDING;
    if (from && !isHeavy && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const began = performance.now();
      onFading(() => ({
        bands: from.layout.bands,
        part: Math.min(1, (performance.now() - began) / GLIDE),
      }));
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
  }, [core, layout, onFading]);
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
