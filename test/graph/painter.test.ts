import { expect, onTestFinished, test, vi } from 'vitest';
import { toElements } from '../../src/graph/elements.ts';
import { createPainter } from '../../src/graph/painter.ts';
import { PALETTE, headlessCore } from './headless-core.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

/** A canvas that counts how often it is cleared, and ignores what is drawn. */
function canvas() {
  const clearRect = vi.fn();
  const context = new Proxy(
    { clearRect },
    {
      get: (target, name) => (name === 'clearRect' ? target.clearRect : () => ({ width: 1 })),
      set: () => true,
    },
  );
  const element = { clientWidth: 800, clientHeight: 600, width: 800, height: 600, getContext: () => context };
  return { clearRect, element: element as unknown as HTMLCanvasElement };
}

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
