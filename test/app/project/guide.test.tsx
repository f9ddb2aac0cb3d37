import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nameOf } from '../../../src/language/project/project.ts';
import { keptProject, showMine } from './show-mine.tsx';

const step = () => screen.findByRole('heading', { level: 2, name: /Garden|Hedge|Path|Bench/ });
const names = () => keptProject()?.entries.map(nameOf);

test('from a pattern to its smaller ones, with what each adds; skipped, set aside, come back to, and ended', async () => {
  showMine('/?mine=guide');
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with Garden' }));
  expect(await step()).toHaveTextContent('1 Garden');
  expect(await screen.findByText('A Hedge keeps the wind out.')).toBeInTheDocument();
  expect(await screen.findByText(/^Problem of .*garden/)).toBeInTheDocument();
  expect(screen.queryByText('Larger patterns that it helps')).toBeNull();

  fireEvent.click(screen.getByRole('checkbox', { name: /Hedge/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Set Path aside' }));
  const why = screen.getByLabelText('Why not Path');
  fireEvent.change(why, { target: { value: 'We fly.' } });
  fireEvent.blur(why);
  await waitFor(() =>
    expect(keptProject()?.setAside).toEqual([
      { reference: { id: 3, slug: '003-path', name: 'Path' }, why: 'We fly.' },
    ]),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Done. Next: Hedge' }));
  await waitFor(async () => expect(await step()).toHaveTextContent('2 Hedge'));
  await waitFor(async () => expect(await step()).toHaveFocus());
  expect(screen.getByText('1 of 2 looked at')).toBeInTheDocument();

  const larger = screen.getByRole('list', { name: 'Larger patterns to choose' });
  expect(within(larger).getByRole('checkbox', { name: /Garden/ })).toBeChecked();
  fireEvent.click(screen.getByRole('checkbox', { name: /Bench/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Later' }));
  await waitFor(async () => expect(await step()).toHaveTextContent('4 Bench'));
  fireEvent.click(screen.getByRole('button', { name: 'Done. Next: Hedge' }));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByRole('heading', { name: 'You have looked at every pattern that you chose' });
  fireEvent.click(screen.getByRole('button', { name: /Garden looked at/ }));
  expect(await step()).toHaveTextContent('1 Garden');
  expect(names()).toEqual(['Garden', 'Hedge', 'Bench']);
});

test('it goes on another day where it was', async () => {
  showMine('/?mine=guide');
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with Garden' }));
  await step();
  fireEvent.click(screen.getByRole('button', { name: 'Choose all' }));
  fireEvent.click(screen.getByRole('button', { name: 'Done. Next: Hedge' }));
  await waitFor(() => expect(keptProject()?.guided.at).toBe('2'));
  cleanup();
  showMine('/?mine=guide');
  expect(await step()).toHaveTextContent('2 Hedge');
});

test('a pattern that is out of the language is no step any more', async () => {
  showMine('/?mine=guide');
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with Garden' }));
  await step();
  fireEvent.click(screen.getByRole('checkbox', { name: /Hedge/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Done. Next: Hedge' }));
  await waitFor(async () => expect(await step()).toHaveTextContent('2 Hedge'));
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(async () => expect(await step()).toHaveTextContent('1 Garden'));
});
