/** Inputs that take no letters, so that a letter typed on them is not meant for them. */
const NOT_TYPED_IN = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'];
/** Parts in which letters and arrows choose. */
const ROLES = ['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'tree', 'grid'];

const TEXT = [
  `input:not(${NOT_TYPED_IN.map((type) => `[type="${type}"]`).join()})`,
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  ...ROLES.map((role) => `[role="${role}"]`),
].join();

/** Whether letters and arrows already mean something where the focus is. */
export function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT) !== null;
}
