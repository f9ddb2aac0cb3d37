import { expect, test } from 'vitest';
import { FIRST_CHOICES, keepChoices, keptChoices } from '../../src/store/choices.ts';
import { memoryStorage } from './memory-storage.ts';

test('choices are kept, and what is the first value takes no place', () => {
  const storage = memoryStorage({ 'semilattice-brief': 'yes' });
  expect(keptChoices(() => storage)).toEqual({ ...FIRST_CHOICES, brief: 'yes' });
  keepChoices({ ...FIRST_CHOICES, theme: 'dark' }, () => storage);
  expect(storage).toHaveLength(1);
  expect(keptChoices(() => storage)).toEqual({ ...FIRST_CHOICES, theme: 'dark' });
});

test('a storage that is closed or holds something else is borne', () => {
  const closed = () => {
    throw new Error('closed');
  };
  keepChoices({ ...FIRST_CHOICES, theme: 'dark' }, closed);
  expect(keptChoices(closed)).toEqual(FIRST_CHOICES);
  expect(keptChoices(() => memoryStorage({ 'semilattice-theme': 'pink' }))).toEqual(FIRST_CHOICES);
});
