import { lazyPart } from '../../ui/parts/lazy-part.tsx';

const load = () => import('./PatternAuthoring.tsx');

/** What only some readers see of a pattern: “Edit”, findings, and how to begin it. */
export const PatternBar = lazyPart({ what: 'The way to edit', load: async () => (await load()).PatternBar });
export const PatternNotes = lazyPart({
  what: 'The notes',
  load: async () => (await load()).PatternNotes,
  look: 'line',
});

/** Loads the code of both parts. */
export async function patternAuthoringReady(): Promise<void> {
  await Promise.all([PatternBar.part.ready(), PatternNotes.part.ready()]);
}
