import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SAMPLE } from '../ui/sample-language.ts';
import { graphDouble } from './GraphDouble.tsx';
import { moveMouse } from './move-mouse.ts';
import { showApp } from './show-app.tsx';

test('a fault in the map leaves the outline and the pattern working', async () => {
  // React logs the error too.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    graphDouble.isBroken = false;
    told.mockRestore();
  });
  graphDouble.isBroken = true;
  const { navigation } = showApp('/');
  expect(await screen.findByText(/The map could not be shown/)).toBeInTheDocument();
  fireEvent.click(
    within(screen.getByRole('navigation', { name: 'Outline' })).getByRole('link', { name: /First/ }),
  );
  const panel = await screen.findByRole('complementary', { name: 'Pattern 1: First' });
  expect(await within(panel).findByText('The text of it.')).toBeInTheDocument();
  expect(navigation.current()).toBe('/patterns/001-first/');
  const smaller = await within(panel).findByRole('list', { name: 'Smaller patterns' });
  expect(
    within(smaller)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['2 Second ', '3 Third']);
  expect(panel).toHaveTextContent('Invariant · 1 Large · AI · 0 larger · 2 smaller');
  expect(within(panel).getByText('Invariant')).toHaveAttribute(
    'title',
    expect.stringContaining('authors believe'),
  );
  expect(within(panel).getByText('AI')).toHaveAttribute('title', 'AI changes the forces of this pattern.');
  expect(within(panel).getByRole('heading', { level: 1 })).toHaveAccessibleName('1 First\u00a0invariant');
});

test('an unwritten pattern says that it is not written, and who names it', () => {
  showApp('/patterns/003-third/');
  const panel = screen.getByRole('complementary', { name: 'Pattern 3: Third' });
  expect(panel).toHaveTextContent('Nobody has written this pattern yet.');
  expect(within(panel).getByRole('list', { name: 'Larger patterns' })).toHaveTextContent('First');
});

test('the page that all unwritten patterns share says what it is, and leads to the map', () => {
  const { navigation } = showApp('/patterns/unwritten/');
  expect(screen.getByText('This pattern is not written yet.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('link', { name: 'Show the map' }));
  expect(navigation.current()).toBe('/');
  expect(screen.queryByText('This pattern is not written yet.')).toBeNull();
});

test('the map is given what is open, what passes the filters and what is pointed at', async () => {
  showApp('/patterns/001-first/?scale=2&hide=yes&lens=links');
  const graph = await screen.findByTestId('graph');
  await waitFor(() => expect(graph.dataset['open']).toBe('1'));
  expect(graph.dataset).toMatchObject({ pointed: '', passing: '2', hide: 'true', lens: 'links' });
  const outline = screen.getByRole('navigation', { name: 'Outline' });
  moveMouse(within(outline).getByRole('link', { name: /Second/ }));
  expect(graph.dataset['pointed']).toBe('');
  await waitFor(() => expect(graph.dataset['pointed']).toBe('2'));
  moveMouse(outline);
  await waitFor(() => expect(graph.dataset['pointed']).toBe(''));
});

test('ticking replaces the address, and the status counts', () => {
  const { navigation } = showApp('/');
  const push = vi.spyOn(navigation, 'push');
  fireEvent.click(screen.getByRole('checkbox', { name: /^2 Small/ }));
  expect(navigation.current()).toBe('/?scale=2');
  expect(push).not.toHaveBeenCalled();
  expect(screen.getByRole('status')).toHaveTextContent('1 of 2 patterns');
});

test('Back in the address brings back what was seen', () => {
  const { navigation } = showApp('/?scale=2');
  act(() => navigation.replace('/patterns/002-second/'));
  expect(screen.getByRole('status')).toHaveTextContent('2 of 2 patterns');
  expect(screen.getByRole('complementary', { name: 'Pattern 2: Second' })).toBeInTheDocument();
});

test('files that cannot be shown are named with their place', () => {
  showApp('/', {
    diagnostics: [
      {
        rule: 'front-matter',
        severity: 'error',
        file: '004-fourth.md',
        line: 3,
        column: 8,
        message: 'The field "scale" is missing.',
        hint: 'Add it.',
        pattern: 4,
      },
    ],
  });
  const notices = screen.getAllByRole('alert').map((alert) => alert.textContent);
  expect(notices.join()).toContain('004-fourth.md:3:8 The field "scale" is missing. Add it.');
});

test('an empty folder says what to do', () => {
  const empty = { ...SAMPLE, patterns: [], scales: [], links: [] };
  showApp('/', { language: empty });
  expect(screen.getAllByText(/has no patterns yet/)).not.toHaveLength(0);
});
