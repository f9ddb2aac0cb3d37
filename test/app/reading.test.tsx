import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { showApp } from './show-app.tsx';

const BODY = {
  html: '<p class="problem" id="p1-problem">P</p><h2 id="p1-more">More</h2><p>Talk.</p><p class="solution" id="p1-solution">S</p><p class="solution" id="p1-solution-2">T</p>',
  problem: 'P',
  solution: '',
  references: [],
};

const SOLVED =
  '<p class="therefore">Therefore:</p><p class="solution" role="group" aria-label="Solution">S</p>';

const start = (address: string) => showApp(address, {}, BODY);

test('wide and back, by button and by key, in the address and without a step of history', () => {
  const { navigation } = start('/patterns/001-first/');
  const push = vi.spyOn(navigation, 'push');
  fireEvent.click(screen.getByRole('button', { name: 'Read wide' }));
  expect(navigation.current()).toBe('/patterns/001-first/?read=wide');
  fireEvent.keyDown(document.body, { key: 'w' });
  expect(navigation.current()).toBe('/patterns/001-first/');
  fireEvent.keyDown(document.body, { key: 'w' });
  expect(screen.getByRole('button', { name: 'Beside the map' })).toBeInTheDocument();
  expect(push).not.toHaveBeenCalled();
});

test('Escape steps back from wide to the panel, then to the map', () => {
  const { navigation } = start('/patterns/001-first/?read=wide&scale=1');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(navigation.current()).toBe('/patterns/001-first/?scale=1');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(navigation.current()).toBe('/?scale=1');
});

const panel = () => screen.getByRole('complementary');
const smaller = () => within(panel()).findByRole('list', { name: 'Smaller patterns' });
const open = (list: HTMLElement, name: string) => fireEvent.click(within(list).getByText(name));

test('the way come is listed, and leads back', async () => {
  const { navigation } = start('/patterns/001-first/');
  expect(screen.queryByText('Way come')).not.toBeInTheDocument();
  open(await smaller(), 'Second');
  const way = await within(panel()).findByRole('list', { name: 'Way come', hidden: true });
  const visited = within(way).getAllByRole('link', { hidden: true });
  expect(visited.map((link) => link.textContent)).toEqual(['1 First', '2 Second']);
  fireEvent.click(visited[0] ?? way);
  expect(navigation.current()).toBe('/patterns/001-first/');
});

test('previous and next follow the list that a pattern was opened from, and say so; the address holds it', async () => {
  const { navigation } = start('/patterns/001-first/');
  open(await smaller(), 'Second');
  await expect.poll(navigation.current).toBe('/patterns/002-second/?along=smaller-1');
  const next = within(panel()).getByRole('link', { name: 'Next smaller pattern of 1: 3 Third' });
  expect(next).toHaveAttribute('title', 'Next smaller pattern of 1: 3 Third');
  expect(
    await within(panel()).findByRole('link', { name: 'Next smaller pattern of 1 3 Third' }),
  ).toHaveAttribute('href', '/patterns/unwritten/?pattern=3&along=smaller-1');
  fireEvent.keyDown(document.body, { key: 'n' });
  expect(navigation.current()).toBe('/patterns/unwritten/?pattern=3&along=smaller-1');
  expect(within(panel()).queryByRole('link', { name: /^Next/ })).not.toBeInTheDocument();
  fireEvent.keyDown(document.body, { key: 'p' });
  fireEvent.click(within(panel()).getAllByRole('link', { name: 'Back to 1 First' })[0] ?? panel());
  await expect.poll(navigation.current).toBe('/patterns/001-first/');
});

test('previous and next follow the filters, else the numbers', () => {
  const { navigation } = start('/patterns/001-first/?ai=yes');
  expect(within(panel()).queryByRole('link', { name: /^Next/ })).not.toBeInTheDocument();
  act(() => navigation.replace('/patterns/001-first/?tag=flow'));
  expect(within(panel()).getByRole('link', { name: 'Next of the 2 that match: 2 Second' })).toHaveAttribute(
    'href',
    '/patterns/002-second/?tag=flow',
  );
  act(() => navigation.replace('/patterns/001-first/'));
  expect(within(panel()).getByRole('link', { name: 'Next: 2 Second' })).toBeInTheDocument();
});

test('“Solution” and its key move the focus there', async () => {
  showApp('/patterns/001-first/', {}, { ...BODY, solution: 'S', html: SOLVED });
  const button = await screen.findByRole('button', { name: 'Solution' });
  await waitFor(() => expect(button).toBeEnabled());
  fireEvent.click(button);
  const solution = screen.getByRole('group', { name: 'Solution' });
  expect(solution).toHaveFocus();
  solution.blur();
  fireEvent.keyDown(document.body, { key: 't' });
  expect(solution).toHaveFocus();
});

test('the key “r” opens the choice of a pattern to relate to, and another pattern closes it', async () => {
  const { navigation } = start('/patterns/001-first/');
  fireEvent.keyDown(document.body, { key: 'r' });
  const box = await screen.findByRole('combobox', { name: 'How does First relate to' });
  await waitFor(() => expect(box).toHaveFocus());
  act(() => navigation.push('/patterns/002-second/'));
  expect(screen.queryByRole('combobox', { name: /relate to/ })).not.toBeInTheDocument();
});

test('a screen reader is told once what is lit around an opened pattern', () => {
  start('/patterns/001-first/');
  expect(screen.getAllByText('Lit on the map around First: 0 larger and 2 smaller patterns.')).toHaveLength(
    1,
  );
});

test('problem and solution only is kept', async () => {
  start('/patterns/001-first/');
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  const toggle = await screen.findByRole('button', { name: 'Problem and solution only' });
  expect(toggle).toHaveAttribute('aria-pressed', 'false');
  fireEvent.click(toggle);
  expect(toggle).toHaveAttribute('aria-pressed', 'true');
  expect(window.localStorage.getItem('semilattice-brief')).toBe('yes');
  expect(document.documentElement.dataset['brief']).toBe('yes');
});

test('the head copies the address of exactly what is seen', async () => {
  const writeText = vi.fn((_text: string) => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  start('/patterns/001-first/?scale=1');
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(await screen.findByText('Link copied.')).toBeInTheDocument();
  expect(writeText).toHaveBeenCalledWith(window.location.href);
});

test('each section has a button that copies a link to it, without the filters', async () => {
  const writeText = vi.fn((_text: string) => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  start('/patterns/001-first/?scale=1');
  const buttons = await screen.findAllByRole('button', { name: /^Copy link to/ });
  for (const [index, name] of [
    'Copy link to the problem',
    'Copy link to “More”',
    'Copy link to the solution',
    'Copy link to the solution, part 2',
  ].entries())
    expect(buttons[index]).toHaveAccessibleName(name);
  expect(buttons).toHaveLength(4);
  expect(screen.getByRole('heading', { name: 'More' })).toBeInTheDocument();
  fireEvent.click(buttons[1] ?? document.body);
  expect(await screen.findByText('Link copied.')).toBeInTheDocument();
  expect(writeText.mock.calls[0]?.[0]).toMatch(/\/#p1-more$/);
});

test('moves on the map are said, and the outline shows where one is', () => {
  start('/');
  const map = screen.getByRole('group', { name: 'Patterns on the map' });
  fireEvent.keyDown(map, { key: 'ArrowDown' });
  expect(screen.getByText('1 First, scale 1 Large, 0 larger, 2 smaller')).toBeInTheDocument();
  fireEvent.keyDown(map, { key: 'ArrowDown' });
  expect(
    screen.getByText(/^(2 Second|3 Third, unwritten), scale 2 Small, 1 larger, 0 smaller$/),
  ).toBeInTheDocument();
  const outline = screen.getByRole('navigation', { name: 'Outline' });
  expect(outline.querySelectorAll('[data-pointed]')).toHaveLength(1);
  fireEvent.keyDown(map, { key: 'ArrowDown' });
  expect(screen.getByText('No smaller pattern is linked.')).toBeInTheDocument();
  fireEvent.keyDown(map, { key: 'Escape' });
  expect(outline.querySelectorAll('[data-pointed]')).toHaveLength(0);
});

test('keys do not act in a field', () => {
  const { navigation } = start('/patterns/001-first/');
  fireEvent.keyDown(screen.getByRole('combobox', { name: 'Search patterns' }), { key: 'w' });
  expect(navigation.current()).toBe('/patterns/001-first/');
});

test('the page says what its texts are written in', () => {
  showApp('/', { lang: 'fa' });
  expect(document.documentElement).toHaveAttribute('lang', 'fa');
});

test('names in lists have the direction of their own letters', () => {
  showApp('/patterns/001-first/');
  for (const list of screen.getAllByRole('navigation', { name: 'Outline' }))
    expect(within(list).getByText('First')).toHaveAttribute('dir', 'auto');
});
