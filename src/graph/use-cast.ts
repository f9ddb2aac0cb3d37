import type { Core } from 'cytoscape';
import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../language/language.ts';
import { linkedWith } from '../language/link.ts';
import { cardIndex } from '../map/card-index.ts';
import type { Rect } from '../map/geometry.ts';
import type { MapLayout } from '../map/layout.ts';
import { READABLE_ZOOM, isLarge } from '../map/drawing/level.ts';

/**
 * How far outside the window patterns are still held, as a fraction of the window's size, so that a small movement
 * reveals no gap.
 */
const BEYOND = 0.15;
/** Time after a movement until the held patterns are updated, in milliseconds. */
const DELAY = 80;
const MOST_LIT = 400;

/**
 * Returns the ids of the patterns that Cytoscape holds. For a small language, these are all patterns. For a large one,
 * they are the patterns in sight, if these are large enough to be read, and those of the lit neighbourhoods.
 *
 * @param pinned Patterns whose neighbourhoods are lit.
 * @param lit Other lit patterns, of which at most a few hundred are held.
 */
export function useCast(
  core: Core | null,
  language: Language,
  layout: MapLayout,
  pinned: readonly (number | null)[],
  lit: ReadonlySet<number> | null,
): ReadonlySet<number> {
  const [inSight, setInSight] = useState<ReadonlySet<number>>(NONE);
  useEffect(() => {
    if (!core || !isLarge(language)) return undefined;
    let timer = 0;
    const look = () => {
      timer = 0;
      const ids =
        core.zoom() < READABLE_ZOOM
          ? NONE
          : new Set(
              cardIndex(layout)
                .within(sightOf(core))
                .map(({ id }) => id),
            );
      setInSight((before) => (isSame(before, ids) ? before : ids));
    };
    const moved = () => {
      if (timer === 0) timer = window.setTimeout(look, DELAY);
    };
    look();
    core.on('viewport resize', moved);
    return () => {
      window.clearTimeout(timer);
      core.off('viewport resize', moved);
    };
  }, [core, language, layout]);

  const all = useMemo(
    () => (isLarge(language) ? null : new Set(language.patterns.map(({ id }) => id))),
    [language],
  );
  const [first = null, second = null] = pinned;
  const held = useMemo(() => {
    if (!isLarge(language)) return NONE;
    const ids = new Set([...inSight, ...[...(lit ?? [])].slice(0, MOST_LIT)]);
    for (const id of [first, second]) {
      if (id === null) continue;
      for (const other of [id, ...linkedWith(language.links, id)]) ids.add(other);
    }
    return ids;
  }, [language, inSight, first, second, lit]);
  return all ?? held;
}

const NONE: ReadonlySet<number> = new Set();

function sightOf(core: Core): Rect {
  const { x1, y1, w, h } = core.extent();
  return {
    x: x1 - w * BEYOND,
    y: y1 - h * BEYOND,
    width: w * (1 + 2 * BEYOND),
    height: h * (1 + 2 * BEYOND),
  };
}

function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
