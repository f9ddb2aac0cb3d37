import { lazyPart } from '../../ui/parts/lazy-part.tsx';

/** The header's button for the review. Most sites have no review, and do without its code. */
export const ReviewTogglePart = lazyPart({
  what: 'The button of the review',
  load: async () => (await import('./ReviewToggle.tsx')).ReviewToggle,
});
