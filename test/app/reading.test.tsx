import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { showApp } from './show-app.tsx';

beforeEach(() => {
  window.localStorage.clear();
  for (const key of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[key];
});

const BODY = {
  html: '<p class="problem" id="p1-problem">P</p><h2 id="p1-more">More</h2><p>Talk.</p>',
  problem: 'P',
  solution: '',
  references: [],
};

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

test('the way come is listed, and to leaf along it leaves it whole', async () => {
  const { navigation } = start('/patterns/001-first/');
  const panel = () => screen.getByRole('complementary');
  expect(screen.queryByText('Way come')).not.toBeInTheDocument();
  fireEvent.click(within(screen.getByRole('list', { name: 'Smaller patterns' })).getByText('Second'));
  fireEvent.change(within(panel()).getByRole('combobox', { name: /Leaf along/ }), {
    target: { value: 'way' },
  });
  fireEvent.click(within(panel()).getByRole('link', { name: /Previous 1 First/ }));
  expect(navigation.current()).toBe('/patterns/001-first/');
  expect(within(panel()).getByRole('link', { name: /Next 2 Second/ })).toBeInTheDocument();
  const way = within(panel()).getByRole('list', { name: 'Way come', hidden: true });
  expect(
    within(way)
      .getAllByRole('link', { hidden: true })
      .map((link) => link.textContent),
  ).toEqual(['1 First', '2 Second']);
  act(() => navigation.push('/patterns/003-third/'));
  expect(within(panel()).queryByRole('link', { name: /Next/ })).not.toBeInTheDocument();
  expect(window.localStorage.getItem('semilattice-along')).toBe('way');
});

test('problem and solution only is kept', async () => {
  start('/patterns/001-first/');
  const toggle = await screen.findByRole('button', { name: 'Problem and solution only' });
  expect(toggle).toHaveAttribute('aria-pressed', 'false');
  fireEvent.click(toggle);
  expect(toggle).toHaveAttribute('aria-pressed', 'true');
  expect(window.localStorage.getItem('semilattice-brief')).toBe('yes');
  expect(document.documentElement.dataset['brief']).toBe('yes');
});

test('each section has a button that copies a link to it, without the filters', async () => {
  const writeText = vi.fn((_text: string) => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  start('/patterns/001-first/?scale=1');
  const buttons = await screen.findAllByRole('button', { name: 'Copy link to this section' });
  expect(buttons).toHaveLength(2);
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
  fireEvent.keyDown(screen.getByRole('combobox', { name: /Leaf along/ }), { key: 'w' });
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
