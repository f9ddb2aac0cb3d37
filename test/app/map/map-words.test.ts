import { expect, test } from 'vitest';
import { describeCard } from '../../../src/app/map/map-words.ts';
import { SAMPLE } from '../../ui/sample-language.ts';

test('a card says where its pattern stands in one’s own language', () => {
  const mine = { title: '', count: 1, chosen: new Set([1]), aside: new Set([2]), next: 1 };
  expect(describeCard(SAMPLE, 1)).not.toMatch(/my language/);
  expect(describeCard(SAMPLE, 1, mine)).toMatch(/, in my language, next in the guide$/);
  expect(describeCard(SAMPLE, 2, mine)).toMatch(/, set aside$/);
});
