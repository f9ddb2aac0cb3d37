import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { ProjectListing } from '../../../src/language/project/project-listing.ts';
import { writeJson } from '../../../src/language/project/write-json.ts';
import { SAMPLE_PROJECT } from '../../language/project/sample-project.ts';
import { showApp } from '../show-app.tsx';

// Parts that the app loads on demand are loaded beforehand, so that no test waits for them.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/app/project/UsedInPublished.tsx'),
    import('../../../src/app/project/ProjectPanel.tsx'),
    import('../../../src/app/project/open-desk.ts'),
    import('../../../src/app/project/DeskNews.tsx'),
    import('../../../src/app/project/ChooseScreen.tsx'),
    import('../../../src/app/project/CompareScreen.tsx'),
  ]);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const PUBLISHED: readonly ProjectListing[] = [
  { slug: 'theirs', title: 'How they work', isStart: false, patterns: [1] },
  { slug: 'ours', title: 'How we work', isStart: true, patterns: [1, 2] },
];

/** Shows the app of a site that publishes two languages. Returns the addresses that were asked for. */
function show(address: string, hasProjects = true): readonly string[] {
  const asked: string[] = [];
  showApp(address, { hasProjects }, undefined, (text) => {
    asked.push(text);
    if (text === '/projects.json') return PUBLISHED;
    return text.startsWith('/projects/') ? (JSON.parse(writeJson(SAMPLE_PROJECT)) as unknown) : undefined;
  });
  return asked;
}

test('a pattern names the published languages that use it', async () => {
  show('/patterns/002-second/');
  const link = await screen.findByRole('link', { name: 'How we work' });
  expect(link).toHaveAttribute('href', '/projects/ours/');
  expect(screen.queryByRole('link', { name: 'How they work' })).toBeNull();
});

test('a site that publishes none is not asked for them', async () => {
  const asked = show('/patterns/002-second/', false);
  await screen.findByText('The text of it.');
  expect(asked).not.toContain('/projects.json');
});

test('they are beginnings of one’s own language, those that the authors offer first', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(writeJson(SAMPLE_PROJECT)));
  show('/?mine=choose');
  const offered = await screen.findByRole('region', { name: 'Begin with a language that others made' });
  expect(
    within(offered)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['How we work', 'How they work']);
  expect(offered).toHaveTextContent('2 patterns, offered by the authors');
  fireEvent.click(within(offered).getByRole('button', { name: 'Begin with How we work' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'How we work' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Begin with a language that others made' })).toBeNull();
});

test('one that cannot be loaded says so, and can be asked for again', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('offline'));
  show('/?mine=choose');
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with How we work' }));
  expect(await screen.findByText('It could not be loaded. Try again.')).toBeInTheDocument();
});

test('one’s own language is compared with them', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(writeJson(SAMPLE_PROJECT)));
  show('/?mine=choose');
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with How we work' }));
  await screen.findByRole('heading', { level: 1, name: 'How we work' });
  fireEvent.click(screen.getByRole('link', { name: 'Compare' }));
  const choice = await screen.findByRole('combobox', { name: 'Compare with' });
  fireEvent.change(choice, { target: { value: 'published theirs' } });
  expect(await screen.findByRole('region', { name: 'In both 3' })).toBeInTheDocument();
});
