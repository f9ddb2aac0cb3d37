/**
 * Hides the keys of an input method (such as those for Chinese, Japanese or Korean) from all other listeners: Enter
 * ends a composition and must not choose anything. Safari sends that Enter after the composition has ended; only its
 * key code 229 identifies it. This function must be called before anything else listens.
 */
export function keepCompositionApart(page: Window): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
