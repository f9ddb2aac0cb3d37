import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showApp } from './show-app.tsx';

test('a wrong address is said in the title, and what is near is offered', async () => {
  const { navigation } = showApp('/patterns/secnod/');
  expect(document.title).toBe('Not found · Sample');
  const notice = screen.getByRole('alert');
  const link = await within(notice).findByRole('link', { name: 'Second' });
  expect(notice).toHaveTextContent('Did you mean Second?');
  fireEvent.click(link);
  await expect.poll(() => document.title).toBe('Second · Sample');
  expect(navigation.current()).toBe('/patterns/002-second/');
});

test('its words can be searched for', async () => {
  const { navigation } = showApp('/docs/second_best.html');
  const link = await screen.findByRole('link', { name: 'Search for “docs second best”' });
  expect(link).toHaveAttribute('href', '/?q=docs%20second%20best');
  fireEvent.click(link);
  expect(navigation.current()).toBe('/?q=docs%20second%20best');
  await expect.poll(() => screen.getByRole('combobox', { name: 'Search patterns' })).toHaveFocus();
});

test('an address that tells nothing leads to the map alone', async () => {
  showApp('/404.html');
  expect(screen.getByRole('alert')).toHaveTextContent('There is no such page');
  await act(() => import('../../src/app/Nearby.tsx'));
  const notice = screen.getByRole('alert');
  expect(within(notice).getAllByRole('link')).toEqual([
    within(notice).getByRole('link', { name: 'Show the map' }),
  ]);
});
