import { lazyPart } from '../../ui/parts/lazy-part.tsx';

/** The panel. Pages on which nothing is open do without its code until the reader does something. */
export const PanelPart = lazyPart({
  what: 'The panel',
  load: async () => (await import('./Panel.tsx')).Panel,
});
