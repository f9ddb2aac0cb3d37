/** `system` follows the reader's operating system. */
export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const KEY = 'semilattice-theme';

/** The theme that the reader chose; the system's where storage is empty or closed to us. */
export function storedTheme(storage: () => Storage): Theme {
  try {
    const stored = storage().getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice and shows it. */
export function applyTheme(theme: Theme, root: HTMLElement, storage: () => Storage): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'system') storage().removeItem(KEY);
    else storage().setItem(KEY, theme);
  } catch {
    // Storage may be closed to us; the choice then holds for this page.
  }
}
