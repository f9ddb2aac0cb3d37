import { expect, test } from 'vitest';
import { lensesFor } from '../../../src/map/lenses/lenses.ts';
import { devops, toLanguage } from '../../fixtures/sample-to-language.ts';

const language = toLanguage(devops());

test('a language has the lenses for what its patterns have', () => {
  const labels = (of: typeof language) => lensesFor(of).map(({ label }) => label);
  expect(labels(language)).toEqual(['Scale', 'Confidence', 'AI dimension', 'Number of links']);
  expect(labels({ ...language, lacks: ['scales', 'confidence', 'ai'] })).toEqual([
    'Plain cards',
    'Number of links',
  ]);
});
