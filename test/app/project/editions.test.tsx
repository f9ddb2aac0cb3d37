import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nameOf } from '../../../src/language/project/project.ts';
import { LANGUAGE, keptProject, showMine, told } from './show-mine.tsx';

const TRANSLATED = { ...LANGUAGE, editions: ['ar'] };
const show = (address: string) =>
  showMine(address, TRANSLATED, [
    [1, 'حديقة'],
    [2, 'سياج'],
    [3, 'درب'],
    [4, 'مقعد'],
  ]);

const names = () => keptProject()?.entries.map(nameOf);
const list = () => screen.findByRole('list', { name: 'Patterns of my language' });
const expectNoNews = () => expect(screen.queryByText(/has changed since/)).toBeNull();

test('a language of one’s own is shown in the edition of the page, and kept with the names of the main one', async () => {
  const { navigation, reader } = show('/patterns/002-hedge/');
  fireEvent.click(screen.getByRole('button', { name: 'Add to my language: Hedge' }));
  await waitFor(() => expect(names()).toEqual(['Hedge']));
  act(() => navigation.push('/?mine=choose&in=ar'));
  expect(await within(await list()).findByText('سياج')).toBeInTheDocument();
  expectNoNews();
  reader.point(4);
  fireEvent.keyDown(document.body, { key: 'a' });
  await waitFor(() => expect(told()).toHaveTextContent('مقعد is in “My language”.'));
  await waitFor(() => expect(names()).toEqual(['Hedge', 'Bench']));
  act(() => navigation.push('/?mine=choose'));
  expect(await within(await list()).findByText('Bench')).toBeInTheDocument();
  expectNoNews();
});

test('the guided way chooses and sets aside by the names of the main edition', async () => {
  const { navigation } = show('/?mine=guide&in=ar');
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with حديقة' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /سياج/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Set درب aside' }));
  await waitFor(() => expect(names()).toEqual(['Garden', 'Hedge']));
  await waitFor(() =>
    expect(keptProject()?.setAside.map(({ reference }) => reference.name)).toEqual(['Path']),
  );
  act(() => navigation.push('/?mine=choose&in=ar'));
  const why = await screen.findByLabelText('Why not درب');
  fireEvent.change(why, { target: { value: 'We fly.' } });
  fireEvent.blur(why);
  await waitFor(() =>
    expect(keptProject()?.setAside).toEqual([
      { reference: { id: 3, slug: '003-path', name: 'Path' }, why: 'We fly.' },
    ]),
  );
  expectNoNews();
});

test('a link names patterns as the main edition does', async () => {
  const { navigation } = show('/patterns/002-hedge/');
  fireEvent.click(screen.getByRole('button', { name: 'Add to my language: Hedge' }));
  await waitFor(() => expect(names()).toEqual(['Hedge']));
  act(() => navigation.push('/?mine=share&in=ar'));
  await screen.findAllByText('سياج');
  const link = await screen.findByRole('textbox', { name: /link/i });
  expect(link).toHaveDisplayValue(/Hedge/);
});
