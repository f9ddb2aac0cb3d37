import type { Arrangement } from './arrangement.ts';

/** Arranges the cards so that linked patterns are near each other. */
export const BY_LINKS: Arrangement = {
  id: 'links',
  text: 'Links',
  command: () => 'Arrange by links',
  needsOpen: false,
  isLoaded: true,
  layOut: ({ loaded }) => loaded,
};
