import type { Core } from 'cytoscape';
import { type CSSProperties, useEffect, useState } from 'react';
import { type Language, patternLookup } from '../language/language.ts';
import { neighbourLookup } from '../language/link.ts';
import type { Pattern } from '../language/pattern.ts';
import { BORDERS } from '../map/drawing/card-look.ts';
import { type Dock, docksFor } from '../map/drawing/docks.ts';
import { WHOLE_ZOOM } from '../map/drawing/detail.ts';
import { hueOf } from '../map/drawing/hue.ts';
import type { LensDrawing } from '../map/lenses/lens-drawing.ts';
import { inSight } from '../map/drawing/framing.ts';
import { type Rect, inWindow, overlap } from '../map/geometry.ts';
import { type Card, type MapLayout, cardLookup, cardRect } from '../map/layout.ts';
import styles from './GraphView.module.css';

interface Props {
  readonly core: Core;
  readonly language: Language;
  readonly layout: MapLayout;
  /** How a lens changes the cards; null if they are coloured by scale. */
  readonly lens: LensDrawing | null;
  readonly open: number;
  /** Ids of the patterns that are lit with the open one. */
  readonly lit: ReadonlySet<number>;
  readonly onOpen: (id: number) => void;
}

const SIDES = ['larger', 'smaller', 'related'] as const;

/** Most plates. A pattern with more neighbours out of sight has them in its text. */
const MOST = 80;

/**
 * The lit patterns that are out of sight, as plates at the window's edges, with the borders and rings of their cards.
 * They serve the pointer; for keyboards and screen readers the open text lists the same patterns.
 */
export function Docks({ core, language, layout, lens, open, lit, onOpen }: Props) {
  const [docks, setDocks] = useState<readonly Dock[]>([]);
  const [cleared, setCleared] = useState<Rect | null>(null);
  useEffect(() => {
    const patterns = patternLookup(language);
    const cards = cardLookup(layout);
    const wanted = [open, ...[...lit].slice(0, MOST)].flatMap((id) => patterns.get(id) ?? []);
    const look = () => {
      const framing = { zoom: core.zoom(), pan: core.pan() };
      const window = { width: core.width(), height: core.height() };
      // From afar, all of the map is in sight, and lit cards grow to their names.
      const next = framing.zoom < WHOLE_ZOOM - 0.001 ? [] : docksFor(wanted, layout, framing, window);
      setDocks((before) => (isSame(before, next) ? before : next));
      const rectOf = (id: number) => cardRect(cards.get(id) ?? NOWHERE);
      const seen = wanted.filter(({ id }) => id !== open && inSight(rectOf(id), framing, window));
      const isHidden = (id: number) =>
        next.some((dock) => dock.id === id || overlap(dock, inWindow(rectOf(id), framing)));
      const isCrowded = seen.length > 0 && next.length > 0 && seen.every(({ id }) => isHidden(id));
      setCleared(isCrowded ? inWindow(rectOf(open), framing) : null);
    };
    look();
    core.on('viewport resize', look);
    return () => {
      core.off('viewport resize', look);
    };
  }, [core, language, layout, open, lit]);
  // What lies over the map makes way for them.
  useEffect(() => {
    core.emit('docks');
    return () => {
      if (!core.destroyed()) core.emit('docks');
    };
  }, [core, docks]);
  const neighbours = neighbourLookup(language.links)(open);
  const patterns = patternLookup(language);
  const hues = new Map(language.scales.map(({ number }, position) => [number, hueOf(position)]));
  const lookOf = (id: number): CSSProperties => {
    const pattern = patterns.get(id);
    return pattern ? cardLook(pattern, hues.get(pattern.scale) ?? 0, lens) : {};
  };
  return (
    <div aria-hidden translate="no">
      {cleared && <div style={clearing(cleared)} />}
      {docks.map(({ id, title, x, y, width, height }) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          dir="auto"
          className={styles['dock']}
          data-side={SIDES.find((side) => neighbours[side].includes(id))}
          data-pattern={id}
          style={{ left: x, top: y, width, height, ...lookOf(id) }}
          onClick={() => onOpen(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

const NOWHERE: Card = { id: 0, x: 0, y: 0, height: 0 };

/** Fades all of the map but the open card, where plates lie over all other lit cards. */
function clearing({ x, y, width, height }: Rect): CSSProperties {
  return {
    position: 'absolute',
    left: x - RING,
    top: y - RING,
    width: width + 2 * RING,
    height: height + 2 * RING,
    borderRadius: 10,
    boxShadow: '0 0 0 100vmax color-mix(in srgb, var(--paper) 85%, transparent)',
    pointerEvents: 'none',
  };
}

/** How far the ring of the open card stands out from it, in CSS pixels. */
const RING = 5;

/** Returns the border and the ground of a pattern's card. */
function cardLook(pattern: Pattern, hue: number, lens: LensDrawing | null): CSSProperties {
  if (!lens) {
    const { width, style } = BORDERS[pattern.status === 'written' ? pattern.confidence : 'unwritten'];
    return { border: `${width}px ${style} var(--scale-${hue})` };
  }
  const { fill, border, style } = lens.look(pattern.id);
  return {
    border: `${border}px ${style} var(--${fill > 0 ? 'lens-line' : 'rule-strong'})`,
    background: `color-mix(in srgb, var(--lens) ${fill * 100}%, var(--card))`,
  };
}

function isSame(a: readonly Dock[], b: readonly Dock[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, x, y }, index) => {
      const other = b[index];
      return other?.id === id && other.x === x && other.y === y;
    })
  );
}
