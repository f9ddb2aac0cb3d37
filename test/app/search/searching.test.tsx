import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { showApp } from '../show-app.tsx';

// Parts that are loaded on demand are loaded beforehand, so that no test waits for them.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/app/search/answer-search.ts'),
    import('../../../src/language/search/search.ts'),
    import('../../../src/ui/search/SearchPopup.tsx'),
  ]);
});

const box = () => screen.getByRole('combobox', { name: 'Search patterns' });
const group = async (name: string) =>
  within(await screen.findByRole('group', { name })).getAllByRole('option');
const marked = () =>
  [...screen.getByRole('navigation', { name: 'Outline' }).querySelectorAll('mark')].map(
    ({ textContent }) => textContent,
  );

test('the empty box offers places to begin, then what can be done here', async () => {
  showApp('/');
  act(() => box().focus());
  fireEvent.click(box());
  const beginnings = await group('Good places to begin');
  expect(beginnings.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('First') as string,
    expect.stringContaining('Second') as string,
  ]);
  const commands = await group('Commands');
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.length).toBeLessThanOrEqual(12);
});

test('what is found is marked until a pattern is opened', async () => {
  const { navigation } = showApp('/');
  act(() => box().focus());
  fireEvent.change(box(), { target: { value: 'second' } });
  const [first] = await group('Name');
  await expect.poll(marked).toEqual(['Second']);
  if (first) fireEvent.click(first);
  await expect.poll(navigation.current).toBe('/patterns/002-second/');
  await expect.poll(marked).toEqual([]);
  expect(box()).toHaveValue('');
});

test('Escape takes the marks away with the search', async () => {
  const { navigation } = showApp('/?q=second');
  await expect.poll(marked).toEqual(['Second']);
  act(() => box().focus());
  fireEvent.keyDown(box(), { key: 'Escape' });
  await expect.poll(marked).toEqual([]);
  await expect.poll(() => navigation.current()).toBe('/');
});
