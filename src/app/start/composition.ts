/**
 * Keeps the keys with which a reader composes characters (Chinese, Japanese, Korean and other input methods) from all
 * that listens to keys: Enter ends the composition and chooses nothing. Safari sends that Enter after the end of the
 * composition, with the key code 229 alone to tell it. Must be called before anything else listens.
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
