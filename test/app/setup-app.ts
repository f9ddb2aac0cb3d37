import { beforeEach, vi } from 'vitest';
import { browser, startAnew } from './page-browser.ts';

// jsdom has no canvas.
vi.mock('../../src/graph/GraphView.tsx', () => import('./GraphDouble.tsx'));
// It has no typefaces to load.
vi.mock('../../src/app/typeface.ts', () => ({
  loadReadingFaces: () => Promise.resolve(),
  loadNamesFace: () => Promise.resolve(),
  namesFace: { subscribe: () => () => undefined, isDrawn: () => true },
}));
// It has no database.
vi.mock('../../src/store/browser-projects.ts', () => ({
  browserStorage: () => browser().storage,
  browserChannel: () => browser().channel(),
}));

// Tests of other files have used this process before.
beforeEach(startAnew);
