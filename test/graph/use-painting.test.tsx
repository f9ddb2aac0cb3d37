import { renderHook } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { toElements } from '../../src/graph/elements.ts';
import { usePainting } from '../../src/graph/use-painting.ts';
import { PALETTE, headlessCore } from './headless-core.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

/** Canvases that count how often they are cleared, and ignore what is drawn. */
function countedCanvas() {
  const element = document.createElement('canvas');
  const clearRect = vi.fn();
  const context = new Proxy(
    { clearRect },
    {
      get: (target, name) => (name === 'clearRect' ? target.clearRect : () => ({ width: 1 })),
      set: () => true,
    },
  );
  element.getContext = vi.fn().mockReturnValue(context);
  return { element, clearRect };
}

test('canvases that the browser lost are drawn again, also that which has not changed', () => {
  const core = headlessCore(toElements(LANGUAGE, LAYOUT, ALL, null));
  const frame = document.createElement('div');
  const [below, above, cards] = [countedCanvas(), countedCanvas(), countedCanvas()];
  frame.append(below.element, cards.element, above.element);
  const drawn = vi.spyOn(core, 'forceRender').mockImplementation(() => core.emit('render'));
  onTestFinished(() => drawn.mockRestore());
  const subject = {
    language: LANGUAGE,
    layout: LAYOUT,
    palette: PALETTE,
    drawing: null,
    createBackdrop: null,
    overCards: null,
  };
  const moment = { isLit: { current: false }, fading: { current: null } };
  const under = { current: below.element };
  const over = { current: above.element };
  const { unmount } = renderHook(() => usePainting(core, under, over, subject, moment));
  core.emit('render');
  core.emit('render');
  expect(below.clearRect).toHaveBeenCalledTimes(1);
  expect(above.clearRect).toHaveBeenCalledTimes(2);
  cards.element.dispatchEvent(new Event('contextrestored'));
  expect(below.clearRect).toHaveBeenCalledTimes(2);
  expect(above.clearRect).toHaveBeenCalledTimes(3);
  unmount();
  cards.element.dispatchEvent(new Event('contextrestored'));
  expect(above.clearRect).toHaveBeenCalledTimes(3);
});
