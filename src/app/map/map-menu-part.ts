import { lazyPart } from '../../ui/parts/lazy-part.tsx';

/** The menu that saves the map. */
export const MapMenuPart = lazyPart({
  what: 'The menu of the map',
  load: async () => (await import('./MapMenu.tsx')).MapMenu,
  look: 'edge',
});
