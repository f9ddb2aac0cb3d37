import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nameOf } from '../../../src/language/project/project.ts';
import { browser } from '../page-browser.ts';
import { LANGUAGE, keptProject, showMine, told } from './show-mine.tsx';

/** Opens the list with some patterns chosen. */
async function start(...names: readonly string[]) {
  const shown = showMine('/?mine=choose');
  fireEvent.click(await screen.findByRole('button', { name: 'Add a pattern' }));
  for (const name of names)
    fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: new RegExp(name) }));
  if (names.length > 0) await screen.findByRole('list', { name: 'Patterns of my language' });
  return shown;
}

const listed = () =>
  within(screen.getByRole('list', { name: 'Patterns of my language' }))
    .getAllByRole('button', { name: /^Move / })
    .map((grip) => grip.getAttribute('aria-label')?.replace('Move ', ''));
const entries = () => keptProject()?.entries ?? [];
const type = (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
};

test('while nothing is chosen, it says how to begin, and leads to the guide', async () => {
  const { navigation } = showMine('/?mine=choose');
  fireEvent.click(await screen.findByRole('link', { name: 'Begin with the guide' }));
  expect(navigation.current()).toBe('/?mine=guide');
});

test('the order is from large to small until an entry is moved by its arrow keys', async () => {
  await start('Bench', 'Garden', 'Path');
  expect(listed()).toEqual(['Garden', 'Path', 'Bench']);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Move Bench' }), { key: 'ArrowUp' });
  expect(listed()).toEqual(['Garden', 'Bench', 'Path']);
  await waitFor(() => expect(told()).toHaveTextContent('Bench is at place 2 of 3.'));
  expect(screen.getByRole('combobox', { name: 'Order' })).toHaveValue('by-hand');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Move Bench' }), { key: 'Home' });
  expect(listed()).toEqual(['Bench', 'Garden', 'Path']);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Move Garden' }), { key: 'ArrowDown' });
  expect(listed()).toEqual(['Bench', 'Path', 'Garden']);
  await waitFor(() => expect(told()).toHaveTextContent('Garden is at place 3 of 3.'));
  fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'large-to-small' } });
  expect(listed()).toEqual(['Garden', 'Path', 'Bench']);
});

test('title, purpose, and what is said of an entry are kept; every change is undone and made again', async () => {
  await start('Hedge');
  type('Title', 'Our garden');
  type('What it is for', 'To sit in.');
  fireEvent.click(screen.getByRole('button', { name: 'What we say of Hedge' }));
  type('How we do it here', 'Hornbeam.');
  type('Who cares for it', 'Ana');
  fireEvent.change(screen.getByLabelText('State'), { target: { value: 'trying' } });
  await waitFor(() =>
    expect(keptProject()).toMatchObject({
      title: 'Our garden',
      purpose: 'To sit in.',
      entries: [{ note: 'Hornbeam.', carer: 'Ana', state: 'trying' }],
    }),
  );
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Our garden');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(entries()[0]).toMatchObject({ carer: 'Ana', state: null }));
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(entries()[0]).toMatchObject({ note: 'Hornbeam.', carer: '' }));
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(entries()[0]).toMatchObject({ carer: 'Ana', state: null }));
  fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
  await waitFor(() => expect(entries()[0]).toMatchObject({ state: 'trying' }));
});

test('a field that is left as it was is nothing to undo', async () => {
  await start('Hedge');
  const before = keptProject();
  type('Title', 'My language ');
  type('Title', 'Other');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(keptProject()).toEqual({ ...before, entries: [] }));
});

test('an entry is removed, and comes back', async () => {
  await start('Hedge', 'Path');
  fireEvent.click(screen.getByRole('button', { name: 'Remove Hedge' }));
  expect(listed()).toEqual(['Path']);
  expect(screen.getByRole('button', { name: 'Remove Path' })).toHaveFocus();
  fireEvent.click(await within(told()).findByRole('button', { name: 'Undo' }));
  expect(listed()).toEqual(['Hedge', 'Path']);
});

test('a pattern of one’s own has a name, a problem, a solution and links', async () => {
  await start('Garden');
  fireEvent.click(screen.getByRole('button', { name: 'Write one of your own' }));
  type('Name', 'Compost');
  type('Problem', 'Waste.');
  type('Therefore: the solution', 'Heap it.');
  fireEvent.change(screen.getByRole('combobox', { name: 'Larger patterns that it helps to complete' }), {
    target: { value: '1' },
  });
  await waitFor(() =>
    expect(entries()[1]).toMatchObject({
      kind: 'own',
      name: 'Compost',
      problem: 'Waste.',
      solution: 'Heap it.',
      larger: ['1'],
    }),
  );
  const linked = screen.getByRole('list', { name: 'Larger patterns that it helps to complete' });
  fireEvent.click(within(linked).getByRole('button', { name: 'Remove Garden' }));
  await waitFor(() => expect(entries()[1]).toMatchObject({ larger: [] }));
});

test('several languages stand side by side; one that is removed can be restored', async () => {
  await start('Garden');
  fireEvent.click(screen.getByRole('button', { name: 'New language' }));
  await screen.findByText(/Choose the patterns that you want to live by/);
  const list = () => screen.getByText('My languages').closest('section') ?? document.body;
  expect(within(list()).getByRole('button', { name: /^My language 2/ })).toHaveAttribute('aria-current');
  fireEvent.click(within(list()).getByRole('button', { name: /^My language 1 pattern/ }));
  expect(listed()).toEqual(['Garden']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove the language My language' }));
  await waitFor(() => expect(told()).toHaveTextContent('“My language” is removed.'));
  await waitFor(() => expect(browser().kept.size).toBe(1));
  fireEvent.click(await within(told()).findByRole('button', { name: 'Undo' }));
  expect(listed()).toEqual(['Garden']);
  await waitFor(() => expect(browser().kept.size).toBe(2));
});

test('what became of its patterns in a changed language is shown, and they are recognised', async () => {
  const { update } = await start('Hedge', 'Pond');
  update({
    language: {
      ...LANGUAGE,
      patterns: LANGUAGE.patterns
        .filter(({ name }) => name !== 'Pond')
        .map((pattern) => (pattern.name === 'Hedge' ? { ...pattern, name: 'Living Hedge' } : pattern)),
    },
  });
  expect(await screen.findByText('“Hedge” (2) is now called “Living Hedge”.')).toBeInTheDocument();
  expect(screen.getByText(/“Pond” \(5\) is in the language no more/)).toBeInTheDocument();
  expect(listed()).toEqual(['Living Hedge', 'Pond']);
  expect(screen.getByText('gone from the language')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Noted' }));
  expect(screen.queryByText(/is now called/)).toBeNull();
  expect(entries().map(nameOf)).toEqual(['Hedge', 'Pond']);
});

test('where nothing can be kept, it says so, work goes on, and a file is offered', async () => {
  browser().refuses = 'SecurityError';
  await start('Hedge');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/lets this page keep nothing/);
  expect(within(alert).getByRole('button', { name: 'Save as a file' })).toBeInTheDocument();
  expect(listed()).toEqual(['Hedge']);
  browser().refuses = null;
  fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(entries().map(nameOf)).toEqual(['Hedge']);
});
