import { lazyPart } from '../../ui/parts/lazy-part.tsx';

/** The names of the edition in another language that the reader chose. Few languages have any. */
export const EditionNamesPart = lazyPart({
  what: 'The names in this language',
  load: async () => (await import('./EditionNames.tsx')).EditionNames,
  look: 'edge',
});
