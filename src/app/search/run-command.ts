import { NO_FILTERS, toggleFilter } from '../../language/filters/filters.ts';
import type { Reader } from '../../store/reader.ts';
import type { MapPlace } from '../map/map-place.ts';
import type { CommandAction } from './commands.ts';

/** Runs a command. Resolves with a message for the reader, or with an empty text if the effect can be seen. */
export async function runCommand(
  action: CommandAction,
  reader: Reader,
  { controls }: Pick<MapPlace, 'controls'>,
): Promise<string> {
  const { view, location } = reader.getState();
  switch (action.kind) {
    case 'filter':
      reader.go({ filters: toggleFilter(view.filters, action.group, action.value) }, 'replace');
      return '';
    case 'clear-filters':
      reader.go({ filters: NO_FILTERS }, 'replace');
      return '';
    case 'clear-search':
      reader.go({ query: '' }, 'replace');
      return '';
    case 'fit':
      reader.go({ page: 'map', screen: 'map' }, 'replace');
      // On a narrow screen, the map must be shown before it can be fitted.
      requestAnimationFrame(() => controls.current?.fit());
      return '';
    case 'theme':
      reader.choose({ theme: action.theme });
      return '';
    case 'copy-link':
      return copy(new URL(location, window.location.href).href);
    case 'page':
      reader.go({ page: action.page, open: null }, 'push');
      return '';
    case 'arrange':
      reader.go({ arrangement: action.arrangement, page: 'map', screen: 'map' }, 'replace');
      return '';
  }
}

async function copy(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return 'The link to this view is copied.';
  } catch {
    // A browser denies access to the clipboard without a secure connection or without permission.
    return 'The link could not be copied; it is in the address bar.';
  }
}
