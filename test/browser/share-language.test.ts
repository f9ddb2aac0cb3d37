import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { addOwn, choose, describe as tell, remark, setAside } from '../../src/language/project/changes.ts';
import { type Project, emptyProject, referTo } from '../../src/language/project/project.ts';
import { readProject } from '../../src/language/project/read-project.ts';
import { writeMarkdown } from '../../src/language/project/write-markdown.ts';
import { drawnCards, PHONE, preparePages } from './open-page.ts';
import { violationsInThemes } from './violations.ts';

const { open } = preparePages();

const NAMES: readonly (readonly [number, string])[] = [
  [1, 'Generative Culture'],
  [8, 'Stream-Aligned Teams'],
  [13, 'Communities of Practice'],
  [17, 'Thin Slice Delivery'],
  [20, 'Trunk-Based Development'],
  [22, 'Continuous Integration'],
  [26, 'Code Review as Learning'],
  [27, 'Living Documentation'],
  [28, 'Deployment Pipeline'],
  [50, 'Blameless Postmortems'],
  [51, 'You Build It, You Run It'],
];

/** Twelve patterns, one of them of a team's own. */
const OURS: Project = [
  (project: Project) => remark(project, '13', { state: 'adopted', carer: 'Anna', note: 'On *Thursdays*.' }),
  (project: Project) =>
    addOwn(project, {
      name: 'Our harbour watch',
      problem: 'At night everyone wakes up.',
      solution: 'One person has the watch.',
      larger: ['51'],
    }),
  (project: Project) => setAside(project, referTo(39, 'Service Mesh'), 'We have three services.'),
].reduce(
  (project, change) => change(project),
  NAMES.reduce(
    (project, [id, name]) => choose(project, referTo(id, name)),
    tell(emptyProject('How we work at the harbour', { title: 'A Sample Language', address: '' }), {
      purpose: 'What we hold to.',
    }),
  ),
);

const panel = (page: Page) => page.getByRole('complementary', { name: 'My language' });
const guest = (page: Page) => page.getByRole('complementary', { name: 'A shared language' });
const screen = (page: Page, name: string) =>
  panel(page).getByRole('navigation', { name: 'Screens of my language' }).getByRole('link', { name }).click();

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await panel(page)
    .getByLabel('File of a language', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Opens the app in a browser of its own, and there the file of a language. */
async function openWith(project: Project): Promise<Page> {
  const page = await open(`${inject('site')}?mine=share`);
  await openFile(page, 'ours.md', writeMarkdown(project));
  await panel(page).getByText('All of it was placed.').waitFor();
  return page;
}

/** Reads what a button of the share screen downloads. */
async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('a language is sent as a link, looked at by another, kept, and given back as a file', async () => {
  const page = await openWith(OURS);
  const link = await panel(page).getByRole('textbox', { name: 'The link' }).inputValue();
  expect(link.length).toBeLessThanOrEqual(2000);
  await panel(page)
    .getByText(/^The link holds the whole language/)
    .waitFor();

  const other = await open(link);
  await guest(other).getByText('A language that was shared with you').waitFor();
  await guest(other).getByRole('heading', { level: 1, name: 'How we work at the harbour' }).waitFor();
  await guest(other)
    .getByRole('region', { name: 'Communities of Practice' })
    .getByText('Thursdays')
    .waitFor();
  await guest(other)
    .getByRole('region', { name: 'Communities of Practice' })
    .getByText('problem 13', { exact: false })
    .first()
    .waitFor();
  // A pattern that is opened from it leads back to it.
  await guest(other)
    .getByRole('region', { name: 'Living Documentation' })
    .getByTitle('Open on the map')
    .click();
  await other
    .getByRole('complementary', { name: /^Pattern 27/ })
    .getByRole('button', { name: 'Close' })
    .click();
  await guest(other).getByRole('button', { name: 'Keep it' }).click();
  await panel(other).getByRole('heading', { level: 1, name: OURS.title }).waitFor();
  expect(new URL(other.url()).hash).toBe('');
  await other.reload();
  await panel(other).getByRole('heading', { level: 1, name: OURS.title }).waitFor();
  await screen(other, 'Share');
  const reading = readProject(await downloaded(other, 'Download JSON'));
  expect(reading).toMatchObject({ kind: 'read', faults: [], project: OURS });
  expect(readProject(await downloaded(other, 'Download Markdown'))).toEqual(reading);
});

test('what is shared overwrites nothing, and the same is not kept twice', async () => {
  const page = await openWith(tell(OURS, { title: 'Mine' }));
  const address = await panel(page).getByRole('textbox', { name: 'The link' }).inputValue();
  const theirs = address.replace('tMine', 'tTheirs');
  await page.goto(theirs);
  await guest(page).getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
  await guest(page).getByRole('button', { name: 'Compare with mine' }).click();
  await guest(page).getByRole('region', { name: 'In both 12' }).waitFor();
  await guest(page).getByRole('button', { name: 'Keep it' }).click();
  await panel(page).getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
  await screen(page, 'Compare');
  await panel(page)
    .getByRole('combobox', { name: 'Compare with' })
    .getByText('Mine')
    .last()
    .waitFor({ state: 'attached' });
  await page.goto(theirs);
  await guest(page).getByText('You have this language already, just as it is here.').waitFor();
  await guest(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => guest(page).count()).toBe(0);
});

test('a damaged link and files that are none say so, and lose nothing', async () => {
  const page = await openWith(OURS);
  await openFile(page, 'notes.md', '# Notes\n');
  await panel(page).getByText('“notes.md” could not be opened. Nothing of yours has changed.').waitFor();
  await openFile(page, 'part.md', `${writeMarkdown(tell(OURS, { title: 'Part' }))}\n\n- State: sometimes\n`);
  await panel(page)
    .getByText(/^“Part” was added, with 12 patterns\./)
    .waitFor();
  await page.goto(`${inject('site')}?mine=shared#language=%E0%A4%A,ca1`);
  await guest(page).getByText('This link holds no language that can be read').waitFor();
  await page.goto(`${inject('site')}?mine=choose`);
  await panel(page).getByRole('heading', { level: 1, name: 'Part' }).waitFor();
  await screen(page, 'Compare');
  await expect.poll(() => panel(page).getByRole('region', { name: 'In both 12' }).isVisible()).toBe(true);
});

test('on paper, it is a booklet with a title page, and “Therefore:” stands at the foot of no page', async ({
  skip,
}) => {
  const page = await openWith(OURS);
  await screen(page, 'Read');
  const print = panel(page).getByRole('button', { name: 'Print' });
  await expect.poll(() => print.getAttribute('aria-disabled')).toBeNull();
  const folder = await mkdtemp(join(tmpdir(), 'semilattice-paper-'));
  try {
    for (const form of ['Problem and solution', 'Whole texts']) {
      await panel(page).getByRole('radio', { name: form }).check();
      const path = join(folder, 'booklet.pdf');
      await writeFile(path, await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-']).catch(
        (error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return skip('pdftotext is not there.');
          throw error;
        },
      );
      const pages = stdout.split('\f').map((text) => text.split('\n').filter((line) => line.trim() !== ''));
      expect(pages[0]?.join('\n')).toMatch(/How we work at the harbour[^]*What we hold to[^]*12 patterns/);
      expect(pages[0]?.join('\n')).toContain('Our harbour');
      expect(pages[1]?.[0]).toContain('Contents');
      const whole = pages.flat().join('\n');
      for (const [, name] of NAMES) expect(whole).toContain(name);
      expect(whole).toContain('On Thursdays.');
      expect(whole).toContain('We have three services.');
      expect(whole.includes('kestrel13')).toBe(form === 'Whole texts');
      expect(whole).not.toMatch(/^ *(?:Print|Read wide|Copy link)$/m);
      // The number of the page is its last line.
      const feet = pages.map((lines) => lines.at(-2)?.trim() ?? '');
      expect(feet.filter((line) => /^therefore:?$/i.test(line))).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('axe finds nothing in the booklet, in sharing, in comparing and in what is shared', async () => {
  const page = await openWith(OURS);
  await drawnCards(page);
  expect(await violationsInThemes(page)).toEqual([]);
  const link = await panel(page).getByRole('textbox', { name: 'The link' }).inputValue();
  await openFile(page, 'other.md', writeMarkdown(tell(OURS, { title: 'Another' })));
  await panel(page)
    .getByText(/^“Another” was added/)
    .waitFor();
  for (const [name, ready] of [
    ['Read', 'Print'],
    ['Compare', null],
  ] as const) {
    await screen(page, name);
    if (ready) await panel(page).getByRole('button', { name: ready }).waitFor();
    else await panel(page).getByRole('region', { name: 'In both 12' }).waitFor();
    expect(await violationsInThemes(page)).toEqual([]);
  }
  const other = await open(link, PHONE);
  await guest(other).getByRole('button', { name: 'Keep it' }).waitFor();
  await guest(other).getByText('problem 13', { exact: false }).first().waitFor();
  expect(await violationsInThemes(other)).toEqual([]);
});
