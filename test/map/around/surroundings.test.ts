import { expect, test } from 'vitest';
import { layOut } from '../../../src/map/plan-bands.ts';
import { openedView } from '../../../src/map/drawing/opened-view.ts';
import { REFERENCE_BESIDE_PANEL } from '../../../src/map/drawing/map-view.ts';
import { surroundings } from '../../../src/map/around/surroundings.ts';
import type { Language } from '../../../src/language/language.ts';

/** One pattern that all others complete. */
const language: Language = {
  title: 'T',
  description: '',
  license: '',
  repository: '',
  scales: [1, 2].map((number) => ({ number, name: `Scale ${number}`, description: '' })),
  patterns: Array.from({ length: 60 }, (_, index) => ({
    status: 'written',
    id: index + 1,
    slug: `00${index + 1}-p`,
    file: `00${index + 1}-p.md`,
    name: `Pattern ${index + 1}`,
    confidence: 0,
    scale: index === 0 ? 1 : 2,
    ai: false,
    tags: [],
  })),
  links: Array.from({ length: 59 }, (_, index) => ({ larger: 1, smaller: index + 2, declaredBy: 'both' })),
};

test('a page draws no more than its bounds, however many links a pattern has', () => {
  const layout = layOut(language);
  const view = openedView(language, layout, 1, REFERENCE_BESIDE_PANEL);
  if (!view) throw new Error('no view');
  const bounds = { around: 5, neighbours: 10 };
  const drawn = surroundings(language, layout, view, 1, bounds);
  expect(drawn.size).toBeGreaterThanOrEqual(10);
  expect(drawn.size).toBeLessThanOrEqual(15);
  expect(surroundings(language, layout, view, 1, { around: 5, neighbours: 100 }).size).toBeGreaterThanOrEqual(
    59,
  );
});
