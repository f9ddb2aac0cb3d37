import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showMine } from './show-mine.tsx';

test('what is called for can be added or set aside; what stands alone has its neighbours; links are listed', async () => {
  const { navigation } = showMine('/?mine=choose');
  fireEvent.click(await screen.findByRole('button', { name: 'Add a pattern' }));
  for (const name of [/Hedge/, /Path/, /Pond/])
    fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name }));
  fireEvent.click(screen.getByRole('link', { name: 'What it lacks' }));
  expect(navigation.current()).toBe('/?mine=lacks');
  expect(await screen.findByText(/“Hedge” and “Path” call for “Bench”/)).toBeInTheDocument();
  expect(screen.getByText(/“Pond” stands alone/)).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Confidence of the chosen patterns' })).toHaveTextContent(
    'Invariant: 0Likely: 2Hypothesis: 1',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Add Bench' }));
  await waitFor(() => expect(screen.queryByText(/call for “Bench”/)).toBeNull());
  expect(screen.getByText('2 links between your patterns')).toBeInTheDocument();
});
