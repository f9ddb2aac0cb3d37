import type { Arrangement } from './arrangement.ts';

/** Arranges the cards in bands, one for each scale. */
export const BY_SCALE: Arrangement = {
  id: 'scale',
  text: 'Scales',
  command: () => 'Arrange by scale',
  needs: 'scales',
  needsOpen: false,
  isLoaded: false,
  layOut: ({ byScale }) => byScale,
};
