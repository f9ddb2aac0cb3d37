import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Authoring, FOR_READERS } from '../../src/language/authoring.ts';
import type { Diagnostic } from '../../src/language/diagnostic.ts';
import type { Bundle } from '../../src/map/bundle.ts';
import { SAMPLE } from '../ui/sample-language.ts';
import { showApp } from './show-app.tsx';

// Parts that the app loads on demand are loaded beforehand, so that no test waits for them.
beforeAll(async () => {
  await Promise.all([
    import('../../src/ui/review/ReviewPanel.tsx'),
    import('../../src/ui/review/PatternFindings.tsx'),
    import('../../src/ui/review/StartPattern.tsx'),
  ]);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const EXPLORED: Authoring = {
  review: 'done',
  folder: 'my/patterns',
  editorToken: 'a-token',
  pathInRepository: '',
};

const FINDINGS: readonly Diagnostic[] = [
  {
    rule: 'dangling-link',
    severity: 'warning',
    file: '001-first.md',
    line: 6,
    column: 20,
    message: 'No file has the id 3.',
    hint: 'Write pattern 3.',
    pattern: 1,
  },
  {
    rule: 'lone-tag',
    severity: 'note',
    file: '001-first.md',
    line: 9,
    column: 8,
    message: 'One tag is on one pattern only.',
    hint: 'Give it to others.',
    pattern: null,
  },
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
];

/** Shows the app to the author of a folder with findings, unless told otherwise. */
const start = (address: string, part: Partial<Bundle> = {}) =>
  showApp(address, { authoring: EXPLORED, diagnostics: FINDINGS, ...part });

const review = () => screen.findByRole('complementary', { name: 'Review' });
const messages = (panel: HTMLElement) =>
  [...panel.querySelectorAll('[data-finding] p:first-child')].map((message) => message.textContent);

test('the button tells how much there is to mend, opens the review and closes it', async () => {
  const { navigation } = start('/');
  const button = screen.getByRole('button', { name: 'Review: 1 error, 1 warning' });
  fireEvent.click(button);
  expect(navigation.current()).toBe('/?view=review');
  const panel = await review();
  await waitFor(() => expect(within(panel).getByRole('heading', { level: 1, name: 'Review' })).toHaveFocus());
  expect(
    within(panel)
      .getAllByRole('heading', { level: 2 })
      .map((title) => title.textContent),
  ).toEqual(['1 error', '1 warning', '1 note']);
  fireEvent.click(within(panel).getByRole('button', { name: 'Close' }));
  expect(navigation.current()).toBe('/');
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('a finding tells message, hint, place, and the rule with why it matters', async () => {
  start('/?view=review');
  const panel = await review();
  const [error] = panel.querySelectorAll<HTMLElement>('[data-finding]');
  expect(error).toHaveTextContent('The field "scale" is missing.');
  expect(error).toHaveTextContent('Add it.');
  expect(error).toHaveTextContent('004-fourth.md:3:8');
  expect(error?.querySelector('summary')).toHaveTextContent('front-matter');
  expect(error?.querySelector('details p')?.textContent?.length).toBeGreaterThan(20);
});

test('following a finding opens its pattern, and closing that leads back to the finding', async () => {
  const { navigation } = start('/?view=review');
  fireEvent.click(within(await review()).getByRole('link', { name: 'No file has the id 3.' }));
  const pattern = await screen.findByRole('complementary', { name: 'Pattern 1: First' });
  expect(navigation.current()).toBe('/patterns/001-first/?view=review');
  expect(await within(pattern).findByText(/^1 finding$/)).toBeInTheDocument();
  fireEvent.click(within(pattern).getByRole('button', { name: 'Close' }));
  expect(navigation.current()).toBe('/?view=review');
  const back = await review();
  await waitFor(() =>
    expect(within(back).getByRole('link', { name: 'No file has the id 3.' })).toHaveFocus(),
  );
});

test('a finding of a file that is not in the language leads nowhere but to the file', async () => {
  start('/?view=review');
  const panel = await review();
  expect(within(panel).queryByRole('link', { name: /"scale"/ })).toBeNull();
  expect(within(panel).getByRole('button', { name: 'Edit 004-fourth.md at line 3' })).toBeInTheDocument();
});

test('the review narrows by severity, rule and text, which the address keeps', async () => {
  const { navigation } = start('/?view=review');
  const panel = await review();
  fireEvent.click(within(panel).getByRole('checkbox', { name: /^Warnings 1/ }));
  expect(navigation.current()).toBe('/?view=review&severity=warning');
  expect(messages(panel)).toEqual(['No file has the id 3.']);
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Rule' }), {
    target: { value: 'dangling-link' },
  });
  fireEvent.change(within(panel).getByRole('searchbox', { name: 'Text' }), { target: { value: 'tag' } });
  expect(navigation.current()).toBe('/?view=review&severity=warning&rule=dangling-link&find=tag');
  expect(panel).toHaveTextContent('0 of 3 findings');
  fireEvent.click(within(panel).getByRole('button', { name: 'Show all findings' }));
  expect(panel).toHaveTextContent('3 of 3 findings');
  expect(navigation.current()).toBe('/?view=review');
});

test('errors and warnings are unfolded, notes are folded with their count until they are asked for', async () => {
  start('/?view=review');
  const panel = await review();
  expect(messages(panel)).toEqual(['The field "scale" is missing.', 'No file has the id 3.']);
  const notes = within(panel).getByRole('button', { name: /1 note$/ });
  expect(notes).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(notes);
  expect(notes).toHaveAttribute('aria-expanded', 'true');
  expect(messages(panel)).toHaveLength(3);
});

test('what is about the language as a whole stands by itself, not under the file where it was seen', async () => {
  start('/?view=review&severity=note');
  const panel = await review();
  const headings = within(panel).getAllByRole('heading', { level: 3 });
  expect(headings.map((heading) => heading.textContent)).toEqual(['The language as a whole']);
  expect(messages(panel)).toEqual(['One tag is on one pattern only.']);
});

test('of very many findings of a severity some are listed, and more on demand', async () => {
  const [warning, , error] = FINDINGS;
  const many = Array.from({ length: 450 }, (_, index) => ({ ...warning, line: index + 1 }) as Diagnostic);
  start('/?view=review', { diagnostics: error ? [...many, error] : many });
  const panel = await review();
  expect(messages(panel)).toHaveLength(21);
  expect(panel).toHaveTextContent('450 warnings');
  fireEvent.click(within(panel).getByText('Show 200 more of 450 warnings'));
  expect(messages(panel)).toHaveLength(221);
});

test('“Edit” asks our server for the place in the editor, and says where that fails', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 403 }));
  start('/?view=review');
  const panel = await review();
  fireEvent.click(within(panel).getByRole('button', { name: 'Edit 001-first.md at line 6' }));
  expect(fetched).toHaveBeenCalledWith('/__open-in-editor?file=001-first.md%3A6%3A20', {
    method: 'POST',
    headers: { 'X-Semilattice-Token': 'a-token' },
  });
  expect(await within(panel).findByText('The editor did not open.')).toBeInTheDocument();
});

test('what an author mends goes from the list, the button and the marks, and the rest stays', async () => {
  const { update, navigation } = start('/patterns/001-first/?view=review');
  const outline = screen.getByRole('navigation', { name: 'Outline' });
  expect(within(outline).getByRole('img', { name: '1 warning' })).toBeInTheDocument();
  update({ diagnostics: [] });
  expect(screen.getByRole('button', { name: 'Review: no errors, no warnings' })).toBeInTheDocument();
  expect(within(outline).queryByRole('img', { name: /warning/ })).toBeNull();
  expect(navigation.current()).toBe('/patterns/001-first/?view=review');
  fireEvent.click(screen.getByRole('button', { name: 'Back to the review' }));
  expect(await review()).toHaveTextContent('Nothing to mend: no errors, no warnings, no notes.');
});

test('while texts are being read, nobody is told that nothing is wrong', async () => {
  start('/?view=review', { authoring: { ...EXPLORED, review: 'under way' }, diagnostics: [] });
  expect(screen.getByRole('button', { name: 'Review: the files are being read' })).toBeInTheDocument();
  expect(await review()).toHaveTextContent('The texts are being read; the review follows.');
});

test('an unwritten pattern tells the command that starts its file', async () => {
  start('/patterns/003-third/');
  const panel = screen.getByRole('complementary', { name: 'Pattern 3: Third' });
  expect(
    await within(panel).findByText('semilattice new "Third" --scale 2 --id 3 my/patterns'),
  ).toBeInTheDocument();
  expect(within(panel).queryByRole('button', { name: /^Edit/ })).toBeNull();
});

test('an unwritten pattern whose file is broken leads to that file instead', async () => {
  const broken = FINDINGS.map((finding) => ({ ...finding, pattern: 3 }));
  start('/patterns/003-third/', { diagnostics: broken.slice(2) });
  const panel = screen.getByRole('complementary', { name: 'Pattern 3: Third' });
  expect(
    await within(panel).findByRole('button', { name: 'Edit 004-fourth.md at line 3', hidden: true }),
  ).toBeInTheDocument();
  expect(within(panel).queryByText(/semilattice new/)).toBeNull();
});

test('a new pattern gets its command from name and scale, to be copied', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  start('/?view=review');
  const panel = await review();
  fireEvent.click(within(panel).getByText('New pattern'));
  fireEvent.change(within(panel).getByRole('textbox', { name: 'Name' }), {
    target: { value: 'A Fresh Start' },
  });
  fireEvent.change(within(panel).getByRole('combobox', { name: 'Scale' }), { target: { value: '2' } });
  fireEvent.click(within(panel).getByRole('button', { name: 'Copy' }));
  expect(writeText).toHaveBeenCalledWith('semilattice new "A Fresh Start" --scale 2 my/patterns');
  expect(await within(panel).findByRole('button', { name: 'Copied' })).toBeInTheDocument();
});

test('a site for readers has no review, no marks, no commands; “Edit” leads into the repository', async () => {
  start('/patterns/001-first/?view=review', {
    authoring: { ...FOR_READERS, pathInRepository: 'docs/' },
    diagnostics: [],
    language: { ...SAMPLE, repository: 'https://github.com/o/r' },
  });
  expect(screen.queryByRole('button', { name: /^Review/ })).toBeNull();
  expect(screen.getByText('This site does not show its review.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Edit 001-first.md' })).toHaveAttribute(
    'href',
    'https://github.com/o/r/blob/HEAD/docs/001-first.md',
  );
});

test('without a repository there is no “Edit” on a site for readers', () => {
  start('/patterns/003-third/', { authoring: FOR_READERS, diagnostics: [] });
  expect(screen.queryByText('Edit')).toBeNull();
  expect(screen.queryByText(/semilattice new/)).toBeNull();
});
