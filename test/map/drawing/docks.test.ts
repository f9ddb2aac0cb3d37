import { describe, expect, test } from 'vitest';
import { neighbourLookup } from '../../../src/language/link.ts';
import { patternLookup } from '../../../src/language/language.ts';
import { bandLayouts } from '../../../src/map/bands/band-layouts.ts';
import { docksFor } from '../../../src/map/drawing/docks.ts';
import { inSight } from '../../../src/map/drawing/framing.ts';
import { openedFraming } from '../../../src/map/drawing/window-framing.ts';
import { inWindow, overlap } from '../../../src/map/geometry.ts';
import { EVERYTHING, cardLookup, cardRect } from '../../../src/map/layout.ts';
import { DEVOPS, planOf } from '../../fixtures/planned.ts';

const language = DEVOPS;
const layouts = bandLayouts(language, planOf(language), EVERYTHING);
const patterns = patternLookup(language);

/** The map's part of a window, beside or above an open pattern. */
const WINDOWS = [
  { of: '1440×900', width: 695, height: 807 },
  { of: '1024×768', width: 562, height: 675 },
  { of: '390×844', width: 390, height: 215 },
];

describe.each(WINDOWS)('beside an open pattern at $of', ({ of: _of, ...window }) => {
  const layout = layouts.in(window);
  const opened = language.patterns.map(({ id }) => {
    const { larger, smaller } = neighbourLookup(language.links)(id);
    const lit = [id, ...larger, ...smaller];
    const framing = openedFraming(layout, id, lit, window);
    const docks = docksFor(
      lit.flatMap((other) => patterns.get(other) ?? []),
      layout,
      framing,
      window,
    );
    const rects = lit.flatMap((other) => {
      const card = cardLookup(layout).get(other);
      return card ? [{ id: other, rect: cardRect(card) }] : [];
    });
    return { id, framing, docks, rects };
  });

  test('the pattern is in sight, and so is every neighbour, as a card or as a plate with its whole name', () => {
    for (const { id, framing, docks, rects } of opened) {
      for (const { id: other, rect } of rects) {
        const isSeen = inSight(rect, framing, window);
        if (other === id) expect(isSeen, `${id}`).toBe(true);
        else expect(isSeen || docks.some((dock) => dock.id === other), `${id}: ${other}`).toBe(true);
      }
      for (const dock of docks) expect(dock.name).toBe(patterns.get(dock.id)?.name);
    }
  });

  test('no plate covers a lit card or another plate, and none leaves the window', () => {
    for (const { framing, docks, rects } of opened) {
      for (const dock of docks) {
        expect(dock.x).toBeGreaterThanOrEqual(0);
        expect(dock.y).toBeGreaterThanOrEqual(0);
        expect(dock.x + dock.width).toBeLessThanOrEqual(window.width);
        expect(dock.y + dock.height).toBeLessThanOrEqual(window.height);
        for (const other of docks) expect(other !== dock && overlap(dock, other)).toBe(false);
        for (const { id: other, rect } of rects)
          if (inSight(rect, framing, window) && !docks.some(({ id }) => id === other))
            expect(overlap(dock, inWindow(rect, framing))).toBe(false);
      }
    }
  });
});

test('where not all have room, plates name more lit patterns than their cards would alone', () => {
  for (let height = 120; height <= 215; height += 5) {
    const window = { width: 390, height };
    const layout = layouts.in(window);
    for (const { id } of language.patterns) {
      const { larger, smaller } = neighbourLookup(language.links)(id);
      const lit = [id, ...larger, ...smaller];
      const framing = openedFraming(layout, id, lit, window);
      const seen = lit.slice(1).flatMap((other) => {
        const card = cardLookup(layout).get(other);
        return card && inSight(cardRect(card), framing, window)
          ? [{ id: other, rect: inWindow(cardRect(card), framing) }]
          : [];
      });
      const docks = docksFor(
        lit.flatMap((other) => patterns.get(other) ?? []),
        layout,
        framing,
        window,
      );
      const free = seen.filter((card) =>
        docks.every((dock) => dock.id !== card.id && !overlap(dock, card.rect)),
      );
      expect(docks.length + free.length, `${id} in ${height}`).toBeGreaterThanOrEqual(seen.length);
    }
  }
});

test('a plate has the number of its pattern, unless the author gives it none', () => {
  const window = { width: 390, height: 215 };
  const layout = layouts.in(window);
  const lit = [28, ...neighbourLookup(language.links)(28).smaller];
  const framing = openedFraming(layout, 28, lit, window);
  const titlesOf = (isNumberless: boolean) =>
    docksFor(
      lit.flatMap((id) => {
        const pattern = patterns.get(id);
        return pattern ? [{ ...pattern, ...(isNumberless ? { isNumberless: true as const } : {}) }] : [];
      }),
      layout,
      framing,
      window,
    ).map(({ title }) => title);
  expect(titlesOf(false)).toContain('29 Build Once, Deploy Many');
  expect(titlesOf(true)).toContain('Build Once, Deploy Many');
});
