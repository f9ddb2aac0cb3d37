import { expect, onTestFinished, test, vi } from 'vitest';
import { toElements } from '../../src/graph/elements.ts';
import { createPainter } from '../../src/graph/painter.ts';
import type { Point } from '../../src/map/geometry.ts';
import { cardLookup, cardRect } from '../../src/map/layout.ts';
import { PALETTE, headlessCore } from './headless-core.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

/** A canvas that counts how often it is cleared, remembers its texts, and ignores what else is drawn. */
function canvas() {
  const clearRect = vi.fn();
  const fillText = vi.fn();
  const known = { clearRect, fillText };
  const context = new Proxy(known, {
    get: (target, name) => (name in target ? target[name as keyof typeof known] : () => ({ width: 1 })),
    set: () => true,
  });
  const element = { clientWidth: 800, clientHeight: 600, width: 800, height: 600, getContext: () => context };
  return { clearRect, fillText, element: element as unknown as HTMLCanvasElement };
}

test('only cards in the window have their text painted', () => {
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('window', { devicePixelRatio: 1 });
  onTestFinished(() => void vi.unstubAllGlobals());
  const above = canvas();
  const core = headlessCore(toElements(LANGUAGE, LAYOUT, ALL, null));
  vi.spyOn(core, 'width').mockReturnValue(800);
  vi.spyOn(core, 'height').mockReturnValue(600);
  const painter = createPainter(canvas().element, above.element, LANGUAGE, LAYOUT, PALETTE, null, null, null);
  const painted = (pan: Point) => {
    above.fillText.mockClear();
    core.viewport({ zoom: 1, pan });
    painter.paint(core, false, null);
    return above.fillText.mock.calls.map(([text]) => String(text));
  };
  const { x, y } = cardRect(cardLookup(LAYOUT).get(5) ?? { id: 0, x: 0, y: 0, height: 0 });
  expect(painted({ x: 0, y: 0 })).toEqual(expect.arrayContaining(['Pattern 1', 'Pattern 5']));
  // The card of 5 begins just within the lower right corner, or just outside.
  expect(painted({ x: 799 - x, y: 599 - y })).toContain('Pattern 5');
  expect(painted({ x: 801 - x, y: 599 - y })).not.toContain('Pattern 5');
  expect(painted({ x: 799 - x, y: 601 - y })).not.toContain('Pattern 5');
});

test('what changes on cards alone paints the bands below them no second time', () => {
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('window', { devicePixelRatio: 1 });
  onTestFinished(() => void vi.unstubAllGlobals());
  const below = canvas();
  const above = canvas();
  const core = headlessCore(toElements(LANGUAGE, LAYOUT, ALL, null));
  const painter = createPainter(below.element, above.element, LANGUAGE, LAYOUT, PALETTE, null, null, null);
  painter.paint(core, false, null);
  core.nodes().first().addClass('dimmed');
  painter.paint(core, false, null);
  expect(below.clearRect).toHaveBeenCalledTimes(1);
  expect(above.clearRect).toHaveBeenCalledTimes(2);
  core.zoom(2);
  painter.paint(core, false, null);
  expect(below.clearRect).toHaveBeenCalledTimes(2);
});
