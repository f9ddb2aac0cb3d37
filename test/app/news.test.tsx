import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PatternBody } from '../../src/language/body.ts';
import type { News } from '../../src/language/diff/news.ts';
import { showApp } from './show-app.tsx';

const NEWS: News = {
  since: '2026-01-01',
  diff: {
    added: [{ id: 1, name: 'As it was', scale: 1 }],
    removed: [{ id: 99, name: 'Long Gone', scale: 1 }],
    renumbered: [],
    renamed: [{ id: 2, name: 'Second', from: 'Its Former Name', to: 'Second' }],
    rescaled: [],
    confidence: [],
    tags: [],
    linksMade: [],
    linksCut: [],
    texts: [{ id: 2, name: 'Second', parts: ['problem', 'solution'] }],
  },
};
/** It stands for every text. */
const asText: PatternBody & News = { html: '', problem: '', solution: '', references: [], ...NEWS };

test('what is new stands in the panel, from a link below the outline, and goes back to the map', async () => {
  const { navigation } = showApp('/', { since: NEWS.since }, asText);
  fireEvent.click(screen.getByRole('link', { name: 'What is new' }));
  expect(navigation.current()).toBe('/?view=new');
  const panel = await screen.findByRole('complementary', { name: 'What is new' });
  await within(panel).findByRole('heading', { name: 'What is new since 1 January 2026' });
  await within(panel).findByRole('heading', { name: '1 new pattern' });
  expect(panel).toHaveTextContent('Long Gone');
  expect(panel).toHaveTextContent('was “Its Former Name”; problem and solution');
  expect(within(panel).getByRole('img', { name: 'New' })).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: 'Close' }));
  expect(navigation.current()).toBe('/');
});

test('a pattern that is opened from what is new leads back there when it is closed', async () => {
  const { navigation } = showApp('/?view=new', { since: NEWS.since }, asText);
  const panel = await screen.findByRole('complementary', { name: 'What is new' });
  const [first] = await within(panel).findAllByRole('link');
  if (!first) throw new Error('There is no link.');
  fireEvent.click(first);
  await expect.poll(navigation.current).toMatch(/^\/patterns\/.*\?view=new$/);
  fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
  expect(navigation.current()).toBe('/?view=new');
});

test('a site that tells nothing of its past has no link to it, and says so at such an address', async () => {
  showApp('/?view=new');
  expect(await screen.findByText('This site does not tell what is new.')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'What is new' })).toBeNull();
});
