import { NO_FILTERS, toggleFilter } from '../../language/filters.ts';
import type { View } from '../../store/address.ts';
import type { Action } from './commands.ts';
import type { Theme } from '../theme-choice.ts';

/** What commands act on. */
export interface Controls {
  readonly viewNow: () => View;
  /** Changes the view in place. */
  readonly change: (part: Partial<View>) => void;
  /** Changes the view as a step that Back undoes. */
  readonly go: (part: Partial<View>) => void;
  readonly fit: () => void;
  readonly chooseTheme: (theme: Theme) => void;
  /** The whole address of the view, with its host. */
  readonly addressNow: () => string;
}

/** Does what a command says, and returns what is to be told of it; empty where what happened can be seen. */
export async function runCommand(action: Action, controls: Controls): Promise<string> {
  const { viewNow, change, go } = controls;
  switch (action.kind) {
    case 'filter':
      change({ filters: toggleFilter(viewNow().filters, action.group, action.value) });
      return '';
    case 'clear-filters':
      change({ filters: NO_FILTERS });
      return '';
    case 'clear-search':
      change({ query: '' });
      return '';
    case 'fit':
      change({ page: 'map', screen: 'map' });
      controls.fit();
      return '';
    case 'theme':
      controls.chooseTheme(action.theme);
      return '';
    case 'copy-link':
      return copy(controls.addressNow());
    case 'page':
      go({ page: action.page, open: null });
      return '';
    case 'arrange':
      change({ arrangement: action.arrangement, page: 'map', screen: 'map' });
      return '';
  }
}

async function copy(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return 'The link to this view is copied.';
  } catch {
    // Without a secure connection, or without leave, the browser keeps its clipboard closed.
    return 'The link could not be copied; it is in the address bar.';
  }
}
