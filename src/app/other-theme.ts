import type { Theme } from '../store/choices.ts';

/**
 * Returns the choice that changes from light to dark or from dark to light. If the system agrees with what is then
 * shown, the choice is to follow the system.
 */
export function otherTheme(chosen: Theme, system: 'light' | 'dark'): Theme {
  const shown = chosen === 'system' ? system : chosen;
  const other = shown === 'dark' ? 'light' : 'dark';
  return other === system ? 'system' : other;
}
