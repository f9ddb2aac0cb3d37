import { expect, test } from 'vitest';
import { layOutByLinks } from '../../src/map/by-links/by-links.ts';
import { packLayout, unpackLayout } from '../../src/map/pack-layout.ts';
import { generateLanguage } from '../bench/generate.ts';
import { faultsOf } from '../fixtures/overlaps.ts';
import { devops, toLanguage } from '../fixtures/sample-to-language.ts';

test.each([toLanguage(devops()), toLanguage(generateLanguage(253, 36))])(
  'a layout that was sent is the same to a tenth of a unit, and nothing overlaps',
  (language) => {
    const layout = layOutByLinks(language);
    const packed = packLayout(layout);
    const again = unpackLayout(language, JSON.parse(JSON.stringify(packed)) as typeof packed);
    expect(again?.cards.map(({ id }) => id)).toEqual(layout.cards.map(({ id }) => id));
    for (const [place, card] of layout.cards.entries()) {
      const sent = again?.cards[place];
      expect(Math.abs((sent?.x ?? 0) - card.x)).toBeLessThanOrEqual(0.051);
      expect(Math.abs((sent?.y ?? 0) - card.y)).toBeLessThanOrEqual(0.051);
      expect(sent?.height).toBeCloseTo(card.height, 1);
    }
    expect(again && faultsOf(again)).toEqual([]);
  },
);

test('a layout of another language is refused', () => {
  const packed = packLayout(layOutByLinks(toLanguage(devops())));
  expect(unpackLayout(toLanguage(generateLanguage(20)), packed)).toBeNull();
});
