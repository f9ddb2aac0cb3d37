import { lazyPart } from '../../ui/parts/lazy-part.tsx';

/** The previews beside the pointer. */
export const HintsPart = lazyPart({
  what: 'The preview',
  load: async () => (await import('./Hints.tsx')).Hints,
  look: 'edge',
});
