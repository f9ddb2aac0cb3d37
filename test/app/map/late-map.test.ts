import { expect, test } from 'vitest';
import { needsLateMap } from '../../../src/app/map/late-map.ts';
import { sampleReader } from '../../store/sample-reader.ts';

const isNeeded = (address: string) => needsLateMap(sampleReader(address).reader.getState());

test('a map around a pattern, or with a way between two, waits for the code of it', () => {
  expect(isNeeded('/patterns/001-first/?arrangement=around')).toBe(true);
  expect(isNeeded('/patterns/001-first/?to=2')).toBe(true);
  expect(isNeeded('/patterns/001-first/')).toBe(false);
});

test('with no pattern open, there is nothing to wait for', () => {
  expect(isNeeded('/?arrangement=around')).toBe(false);
  expect(isNeeded('/?to=2&arrangement=around')).toBe(false);
});
