import { expect, test, vi } from 'vitest';
import { keepCompositionApart } from '../../../src/app/start/composition.ts';

test('the keys of a composition reach nobody, all others do', () => {
  keepCompositionApart(window);
  const heard = vi.fn();
  window.addEventListener('keydown', heard, true);
  document.addEventListener('keydown', heard);
  const press = (init: KeyboardEventInit) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));
  press({ isComposing: true });
  press({ keyCode: 229 });
  expect(heard).not.toHaveBeenCalled();
  press({});
  expect(heard).toHaveBeenCalledTimes(2);
});
