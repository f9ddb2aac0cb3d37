import { expect, test } from 'vitest';
import { bends, toElements } from '../../src/graph/elements.ts';
import { lensDrawing } from '../../src/map/lenses/lens-drawing.ts';
import { cardLookup, placeBands } from '../../src/map/layout.ts';
import { layOut, planBands } from '../../src/map/plan-bands.ts';
import { SAMPLE } from '../ui/sample-language.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

/** The layout with its second band folded. */
const FOLDED = placeBands(LANGUAGE, planBands(LANGUAGE), undefined, { kept: null, fold: [2] });

const keysOf = (elements: ReturnType<typeof toElements>) =>
  new Set(elements.map(({ group, data }) => `${group}: ${Object.keys(data).join()}`));

test('every card and link has every key, whatever it is and whatever the lens, for a dropped key would persist', () => {
  const confidence = lensDrawing(LANGUAGE, 'confidence');
  const kinds = keysOf([
    ...toElements(LANGUAGE, LAYOUT, ALL, null),
    ...toElements(LANGUAGE, LAYOUT, ALL, confidence),
    ...toElements(LANGUAGE, FOLDED, ALL, null),
    // The language has an unwritten pattern.
    ...toElements(SAMPLE, layOut(SAMPLE), new Set([1, 2, 3]), null),
  ]);
  expect([...kinds]).toEqual([
    'nodes: id,label,name,hue,support,folded,width,height,fill,border,line',
    'edges: id,source,target,related,leaning,from,to,weights,distances',
  ]);
  const values = toElements(LANGUAGE, LAYOUT, ALL, confidence).flatMap(({ data }) => Object.values(data));
  expect(values).not.toContain(undefined);
});

test('a link is there where both its ends are: one to a missing card would throw', () => {
  const ids = toElements(LANGUAGE, LAYOUT, new Set([1, 3, 99]), null).map(({ data }) => data.id);
  expect(ids).toEqual(['1', '3', '1-3']);
});

test('cards stand where the layout has them', () => {
  const cards = cardLookup(LAYOUT);
  for (const { group, data, position } of toElements(LANGUAGE, LAYOUT, ALL, null))
    if (group === 'nodes')
      expect(position).toEqual({ x: cards.get(Number(data.id))?.x, y: cards.get(Number(data.id))?.y });
});

test('what is unwritten, what is folded and what leans on a hypothesis can be told', () => {
  const unwritten = toElements(SAMPLE, layOut(SAMPLE), new Set([1, 3]), null);
  expect(unwritten.map(({ data }) => data['support'])).toEqual(['2', 'unwritten', undefined]);
  const folded = toElements(LANGUAGE, FOLDED, ALL, null);
  expect(folded.filter(({ data }) => data['folded'] === 'yes').map(({ data }) => data.id)).toEqual([
    '3',
    '4',
  ]);
  const leaning = toElements(LANGUAGE, LAYOUT, ALL, lensDrawing(LANGUAGE, 'confidence'));
  expect(leaning.filter(({ data }) => data['leaning'] === 1).map(({ data }) => data.id)).toEqual([
    '1-3',
    '4-5',
  ]);
});

test('a bend is given by how far along and how far aside it lies', () => {
  const from = { x: 0, y: 0 };
  const to = { x: 0, y: 100 };
  const straight = bends({ from, controls: [{ x: 0, y: 25 }], to });
  expect(straight.weights).toBe('0.2500');
  expect(Number(straight.distances)).toBeCloseTo(0);
  const bent = bends({
    from,
    controls: [
      { x: 10, y: 50 },
      { x: -10, y: 75 },
    ],
    to,
  });
  expect(bent.weights).toBe('0.5000 0.7500');
  const [right = 0, left = 0] = bent.distances.split(' ').map(Number);
  expect(Math.abs(right)).toBeCloseTo(10);
  expect(left).toBeCloseTo(-right);
});
