import { describe, expect, test } from 'vitest';
import { neighbourLookup } from '../../../src/language/link.ts';
import { nameParts } from '../../../src/map/card.ts';
import { inSight } from '../../../src/map/drawing/framing.ts';
import { frame, wholeMap } from '../../../src/map/drawing/map-view.ts';
import { type Rect, inWindow, overlap } from '../../../src/map/geometry.ts';
import { cardLookup, cardRect } from '../../../src/map/layout.ts';
import { litAround } from '../../../src/map/drawing/opened-view.ts';
import { seatPlates } from '../../../src/map/drawing/plates.ts';
import { DEVOPS, layoutOf } from '../../fixtures/planned.ts';

const language = DEVOPS;
const layout = layoutOf(language);
const cards = cardLookup(layout);
const ids = language.patterns.map(({ id }) => id);

/** The map's part of a window, in which the reader has zoomed out until all of the map is in sight. */
const WINDOWS = [
  { of: '1440×900', width: 704, height: 807 },
  { of: '1024×768', width: 573, height: 675 },
];

describe.each(WINDOWS)('from afar, beside an open pattern at $of', (window) => {
  const opened = ids.map((id) => {
    const framing = frame(wholeMap(layout), window);
    const { larger, smaller } = neighbourLookup(language.links)(id);
    const lit = [id, ...larger, ...smaller];
    return { id, framing, lit, plates: seatPlates(litAround(language, layout, id), framing, window) };
  });
  const rectOf = (id: number): Rect => {
    const card = cards.get(id);
    if (!card) throw new Error(`no card of ${id}`);
    return cardRect(card);
  };

  test('every plate shows its whole name, unbroken, at 11 px or more', () => {
    let checked = 0;
    for (const { id, lit, plates } of opened) {
      const shown = new Map(plates.map((plate) => [plate.id, plate.texts]));
      for (const other of lit) {
        if (!shown.has(other)) continue;
        checked++;
        const name = language.patterns.find((pattern) => pattern.id === other)?.name ?? '';
        const lines = shown.get(other) ?? [];
        expect(lines.join('').replaceAll(' ', ''), `${id}: ${other}`).toBe(name.replaceAll(' ', ''));
        const ends = new Set(nameParts(name).map((part) => part.trimEnd()));
        for (const line of lines)
          expect(
            [...ends].some((end) => line.endsWith(end)),
            line,
          ).toBe(true);
      }
    }
    // The pattern in the middle has one at least.
    expect(checked).toBeGreaterThan(ids.length / 2);
  });

  test('no plate covers another, or a lit card that is not its own, or leaves its own in sight', () => {
    expect(opened.flatMap(({ plates }) => plates).length).toBeGreaterThan(ids.length / 2);
    for (const { framing, lit, plates } of opened) {
      for (const plate of plates) {
        for (const other of lit) {
          const card = inWindow(rectOf(other), framing);
          if (other !== plate.id) expect(overlap(plate, card)).toBe(false);
          else if (inSight(rectOf(other), framing, window)) expect(covers(plate, card)).toBe(true);
        }
        for (const other of plates) expect(other !== plate && overlap(plate, other)).toBe(false);
      }
    }
  });
});

test('from afar, the pattern in the middle shows its name even where its neighbours then cannot', () => {
  for (const id of ids) {
    const framing = { zoom: 0.15, pan: { x: 200, y: 200 } };
    const plates = seatPlates(litAround(language, layout, id), framing, { width: 1184, height: 842 });
    expect(plates.map((plate) => plate.id)).toContain(id);
    for (const plate of plates)
      for (const other of plates) expect(other !== plate && overlap(plate, other)).toBe(false);
  }
});

function covers(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x + 0.1 &&
    outer.y <= inner.y + 0.1 &&
    outer.x + outer.width >= inner.x + inner.width - 0.1 &&
    outer.y + outer.height >= inner.y + inner.height - 0.1
  );
}
