import type { Arrangement } from './arrangement.ts';

/** Each pattern near those that it is linked to. */
export const BY_LINKS: Arrangement = {
  id: 'links',
  text: 'By links',
  label: () => 'By links',
  command: () => 'Arrange by links',
  needsOpen: false,
  isLoaded: true,
  layOut: ({ loaded }) => loaded,
};
