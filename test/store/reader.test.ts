import { expect, test, vi } from 'vitest';
import { FIRST_CHOICES } from '../../src/store/choices.ts';
import { passingOf, shownPattern } from '../../src/store/selectors.ts';
import { SAMPLE } from '../ui/sample-language.ts';
import { sampleReader } from './sample-reader.ts';

test('every change of the view is in the address, and every address is a view', () => {
  const { reader, navigation } = sampleReader('/');
  reader.start(FIRST_CHOICES);
  reader.go({ open: 2, fold: [1] }, 'push');
  expect([navigation.current(), navigation.entry()]).toEqual(['/patterns/002-second/?fold=1', 1]);
  expect(shownPattern(reader.getState())?.name).toBe('Second');
  navigation.replace('/?scale=2');
  expect(reader.getState().view.open).toBeNull();
  expect([...passingOf(reader.getState())]).toEqual([2]);
});

test('nothing moves before the start, for React takes over the page as it was rendered', () => {
  const { reader, navigation } = sampleReader('/');
  navigation.push('/patterns/001-first/');
  expect(reader.getState().view.open).toBeNull();
  const stop = reader.start({ ...FIRST_CHOICES, theme: 'dark' });
  expect(reader.getState()).toMatchObject({ view: { open: 1 }, choices: { theme: 'dark' } });
  stop();
  navigation.push('/');
  expect(reader.getState().view.open).toBe(1);
});

test('what a change does not concern stays the same object', () => {
  const { reader } = sampleReader('/?scale=1&fold=2');
  reader.start(FIRST_CHOICES);
  const before = reader.getState();
  const passing = passingOf(before);
  reader.go({ open: 1 }, 'push');
  const after = reader.getState();
  expect(after.view.filters).toBe(before.view.filters);
  expect(after.view.fold).toBe(before.view.fold);
  expect(passingOf(after)).toBe(passing);
});

test('the cursor of the keyboard follows what is pointed at and what is opened', () => {
  const { reader } = sampleReader('/');
  reader.start(FIRST_CHOICES);
  reader.point(2);
  reader.point(null);
  expect(reader.getState().cursor).toBe(2);
  reader.go({ open: 1 }, 'push');
  expect(reader.getState().cursor).toBe(1);
});

test('pointing at what is pointed at tells nobody', () => {
  const { reader } = sampleReader('/');
  reader.point(2);
  const told = vi.fn();
  reader.subscribe(told);
  reader.point(2);
  expect(told).not.toHaveBeenCalled();
});

test('a save changes the language under the view', () => {
  const { reader, update } = sampleReader('/patterns/002-second/');
  reader.start(FIRST_CHOICES);
  update({
    language: {
      ...SAMPLE,
      patterns: SAMPLE.patterns.map((pattern) =>
        pattern.id === 2 ? { ...pattern, name: 'Renamed' } : pattern,
      ),
    },
  });
  expect(shownPattern(reader.getState())?.name).toBe('Renamed');
});

test('a bundle that the page shows otherwise stays when the reader moves, until there is a newer one', () => {
  const { reader, update } = sampleReader('/');
  reader.start(FIRST_CHOICES);
  const { bundle } = reader.getState();
  const shown = { ...bundle };
  reader.set({ bundle: shown });
  reader.go({ open: 2 }, 'push');
  expect(reader.getState().bundle).toBe(shown);
  update({ lang: 'de' });
  expect(reader.getState().bundle.lang).toBe('de');
});
