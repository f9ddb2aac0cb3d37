import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { choose, describe as tell, remark } from '../../../src/language/project/changes.ts';
import { type Project, emptyProject, referTo } from '../../../src/language/project/project.ts';
import { shareProject } from '../../../src/language/project/shared-address.ts';
import { browser } from '../page-browser.ts';
import { keptProject, showMine, told } from './show-mine.tsx';

// Parts that the app loads on demand are loaded beforehand, so that no test waits for them.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/app/project/Guest.tsx'),
    import('../../../src/app/project/open-desk.ts'),
  ]);
});

const THEIRS: Project = remark(
  [referTo(1, 'Garden'), referTo(2, 'Hedge')].reduce(
    (project, reference) => choose(project, reference),
    emptyProject('Their garden', { title: 'Gardening', address: '' }),
  ),
  '2',
  { note: 'Of hazel.' },
);

function linkTo(project: Project): string {
  const shared = shareProject(project, '/?mine=shared');
  return shared.kind === 'address' ? shared.address : '';
}

const guest = () => screen.findByRole('complementary', { name: 'A shared language' });

test('what a link holds is shown, and nothing is kept until the reader keeps it', async () => {
  const { navigation } = showMine(linkTo(THEIRS));
  const panel = await guest();
  expect(within(panel).getByRole('heading', { level: 1, name: 'Their garden' })).toBeInTheDocument();
  expect(within(panel).getByText('Of hazel.')).toBeInTheDocument();
  expect(browser().kept.size).toBe(0);
  fireEvent.click(within(panel).getByRole('button', { name: 'Keep it' }));
  expect(navigation.current()).toBe('/?mine=read');
  await expect.poll(() => keptProject()).toEqual(THEIRS);
  await waitFor(() => expect(told()).toHaveTextContent('“Their garden” is one of your languages now.'));
  fireEvent.click(await within(told()).findByRole('button', { name: 'Undo' }));
  await expect.poll(() => browser().kept.size).toBe(0);
});

test('the map marks its patterns while it is looked at', async () => {
  const { reader } = showMine(linkTo(THEIRS));
  fireEvent.click(within(await guest()).getByRole('button', { name: 'Dismiss' }));
  expect(reader.getState().found).toBeNull();
  act(() => reader.goTo(linkTo(THEIRS)));
  await guest();
  expect(reader.getState().found).toEqual(new Set([1, 2]));
});

test('one that the reader has is told, opened and not kept twice', async () => {
  showMine(linkTo(THEIRS));
  fireEvent.click(within(await guest()).getByRole('button', { name: 'Keep it' }));
  await expect.poll(() => keptProject()).toEqual(THEIRS);
  document.body.replaceChildren();
  const { navigation } = showMine(linkTo(THEIRS));
  fireEvent.click(await screen.findByRole('button', { name: 'Open mine' }));
  expect(navigation.current()).toBe('/?mine=read');
  expect(browser().kept.size).toBe(1);
});

test('a pattern that is opened from it leads back to it, and so does a place in a text', async () => {
  const { navigation } = showMine(linkTo(THEIRS));
  const [first] = within(await guest()).getAllByTitle('Open on the map');
  if (first) fireEvent.click(first);
  fireEvent.click(
    within(await screen.findByRole('complementary', { name: 'Pattern 1: Garden' })).getByRole('button', {
      name: 'Close',
    }),
  );
  expect(within(await guest()).getByRole('heading', { level: 1, name: 'Their garden' })).toBeInTheDocument();
  act(() => navigation.push('/?mine=shared#p1-note'));
  expect(within(await guest()).getByRole('heading', { level: 1, name: 'Their garden' })).toBeInTheDocument();
});

test('it is compared with the reader’s own', async () => {
  showMine(linkTo(tell(THEIRS, { title: 'Mine' })));
  fireEvent.click(within(await guest()).getByRole('button', { name: 'Keep it' }));
  await expect.poll(() => keptProject()?.title).toBe('Mine');
  document.body.replaceChildren();
  showMine(linkTo(THEIRS));
  const compare = await screen.findByRole('button', { name: 'Compare with mine' });
  fireEvent.click(compare);
  expect(screen.getByRole('region', { name: 'In both 2' })).toBeInTheDocument();
  expect(compare).toHaveAttribute('aria-pressed', 'true');
  fireEvent.click(compare);
  expect(screen.getByText('A language of our own')).toBeInTheDocument();
});

test('a damaged link says so and leads to the map', async () => {
  const { navigation } = showMine('/?mine=shared#language=lost');
  const panel = await guest();
  expect(within(panel).getByText('It holds no project, or its beginning is lost.')).toBeInTheDocument();
  fireEvent.click(within(panel).getByRole('button', { name: 'Dismiss' }));
  expect(navigation.current()).toBe('/');
});
