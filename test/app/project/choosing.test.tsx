import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nameOf } from '../../../src/language/project/project.ts';
import { keptProject, showMine, told } from './show-mine.tsx';

const names = () => keptProject()?.entries.map(nameOf) ?? null;
const toggle = (name: string, within_: HTMLElement) =>
  within(within_).getByRole('button', { name: `${name} in my language` });
const outline = () => screen.getByRole('navigation', { name: 'Outline' });

test('“My language” opens as part of the address, and gives the focus back when it closes', async () => {
  const { navigation } = showMine('/?scale=1');
  fireEvent.click(screen.getByRole('button', { name: 'My language' }));
  expect(navigation.current()).toBe('/?scale=1&mine=choose');
  const panel = await screen.findByRole('complementary', { name: 'My language' });
  await waitFor(() => expect(within(panel).getByRole('heading', { level: 1 })).toHaveFocus());
  fireEvent.click(within(panel).getByRole('link', { name: 'Guide' }));
  expect(navigation.current()).toBe('/?scale=1&mine=guide');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(navigation.current()).toBe('/?scale=1');
  await waitFor(() => expect(screen.getByRole('button', { name: 'My language' })).toHaveFocus());
  fireEvent.keyDown(document.body, { key: 'l' });
  expect(navigation.current()).toBe('/?scale=1&mine=choose');
});

test('the first pattern makes a language; what was done is told, with a way to take it back', async () => {
  showMine('/patterns/002-hedge/');
  fireEvent.click(screen.getByRole('button', { name: 'Add to my language: Hedge' }));
  await waitFor(() => expect(told()).toHaveTextContent('Hedge is in “My language”, which is new.'));
  expect(screen.getByRole('button', { name: 'In my language: Hedge' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(toggle('Hedge', outline())).toHaveAttribute('aria-pressed', 'true');
  await waitFor(() => expect(names()).toEqual(['Hedge']));
  fireEvent.click(within(told()).getByRole('button', { name: 'Undo' }));
  expect(told()).toHaveTextContent('Taken back.');
  await waitFor(() => expect(names()).toEqual([]));
});

test('a key adds what is pointed at, or else what is open, and takes it out again', async () => {
  const { reader } = showMine('/patterns/002-hedge/');
  fireEvent.keyDown(document.body, { key: 'a' });
  await waitFor(() => expect(names()).toEqual(['Hedge']));
  reader.point(4);
  fireEvent.keyDown(document.body, { key: 'a' });
  await waitFor(() => expect(names()).toEqual(['Hedge', 'Bench']));
  fireEvent.keyDown(document.body, { key: 'a' });
  await waitFor(() => expect(names()).toEqual(['Hedge']));
});

test('the outline shows what is chosen, and chooses, once there is a language', async () => {
  showMine('/');
  expect(within(outline()).queryByRole('button', { name: /in my language/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'My language' }));
  await waitFor(() => toggle('Path', outline()));
  fireEvent.click(toggle('Path', outline()));
  await waitFor(() => expect(toggle('Path', outline())).toHaveAttribute('aria-pressed', 'true'));
  expect(await screen.findByRole('list', { name: 'Patterns of my language' })).toHaveTextContent('Path');
  await waitFor(() => expect(names()).toEqual(['Path']));
});

test('a search result is added with Shift and Enter, and the list stays', async () => {
  showMine('/');
  const box = screen.getByRole('combobox', { name: 'Search patterns' });
  fireEvent.focus(box);
  fireEvent.click(box);
  const option = await screen.findByRole('option', { name: /Garden/ });
  fireEvent.pointerMove(option, { pointerType: 'mouse' });
  fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
  await waitFor(() => expect(names()).toEqual(['Garden']));
  expect(screen.getByRole('option', { name: /Garden.*in my language/ })).toBeInTheDocument();
});

test('“Only mine” lays out the chosen ones alone, and is part of the address', async () => {
  const { navigation } = showMine('/?mine=choose');
  fireEvent.click(await screen.findByRole('button', { name: 'Add a pattern' }));
  for (const name of [/Hedge/, /Bench/])
    fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name }));
  fireEvent.click(await screen.findByRole('button', { name: 'Only mine on the map' }));
  expect(navigation.current()).toBe('/?only=mine&hide=yes&mine=choose');
  expect(screen.getByText('2 of 5 patterns')).toBeInTheDocument();
  expect(screen.getByTestId('graph')).toHaveAttribute('data-passing', '2 4');
  fireEvent.click(screen.getByRole('checkbox', { name: /Only my language/ }));
  expect(screen.getByText('5 of 5 patterns')).toBeInTheDocument();
});

test('an address that is narrowed to one’s own language shows all until that is loaded', async () => {
  showMine('/?only=mine&hide=yes');
  expect(screen.getByText('5 of 5 patterns')).toBeInTheDocument();
  await screen.findByText('0 of 5 patterns');
});

test('a pattern that was opened from one’s own language leads back to it', async () => {
  const { navigation } = showMine('/patterns/002-hedge/?mine=guide');
  fireEvent.click(screen.getByRole('button', { name: 'Back to my language' }));
  expect(navigation.current()).toBe('/?mine=guide');
  await screen.findByRole('heading', { name: 'Which problem is yours?' });
});
