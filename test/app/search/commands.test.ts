import { describe, expect, test, vi } from 'vitest';
import type { MapControls } from '../../../src/graph/use-controls.ts';
import { FIRST_CHOICES } from '../../../src/store/choices.ts';
import type { Reader } from '../../../src/store/reader.ts';
import { findCommands, listCommands } from '../../../src/app/search/commands.ts';
import { runCommand } from '../../../src/app/search/run-command.ts';
import { HOME } from '../../../src/store/view.ts';
import { sampleReader } from '../../store/sample-reader.ts';
import { SAMPLE } from '../../ui/sample-language.ts';

const AT_HOME = {
  language: SAMPLE,
  view: HOME,
  theme: 'system',
  hasIntroduction: true,
  hasReview: true,
} as const;
const labels = (text: string, scope: Parameters<typeof listCommands>[0] = AT_HOME) =>
  findCommands(listCommands(scope), text).map(({ label }) => label);

describe('the commands that are offered', () => {
  test('all, where nothing or only “>” is typed: the whole view first, then scales and tags', () => {
    expect(labels('')).toEqual([
      'Fit the map',
      'Copy link to this view',
      'Open the introduction',
      'Open the review',
      'Open the whole language on one page',
      'Arrange by links',
      'Light theme',
      'Dark theme',
      'Filter by scale: 1 Large',
      'Filter by scale: 2 Small',
      'Filter by tag: flow',
      'Filter by tag: culture',
    ]);
    expect(labels('>')).toEqual(labels(''));
  });

  test('no page that the site does not have', () => {
    expect(labels('open', { ...AT_HOME, hasIntroduction: false, hasReview: false })).toEqual([
      'Open the whole language on one page',
    ]);
  });

  test('those with a word that begins as typed, with the beginning of the name first', () => {
    expect(labels('theme')).toEqual(['Light theme', 'Dark theme']);
    expect(labels('fi')).toEqual([
      'Fit the map',
      'Filter by scale: 1 Large',
      'Filter by scale: 2 Small',
      'Filter by tag: flow',
      'Filter by tag: culture',
    ]);
    expect(labels('> FLOW tag')).toEqual(['Filter by tag: flow']);
    expect(labels('share')).toEqual(['Copy link to this view']);
    expect(labels('lter')).toEqual([]);
  });

  test('a single letter asks for patterns, not for commands, unless “>” stands before it', () => {
    expect(labels('f')).toEqual([]);
    expect(labels('>c')).toContain('Copy link to this view');
  });

  test('only what can be done now', () => {
    const view = {
      ...HOME,
      open: 1,
      arrangement: 'links',
      filters: { ticked: { tag: ['flow'] }, tagsBy: 'any' },
    } as const;
    const offered = labels('', { ...AT_HOME, view, theme: 'dark', hasIntroduction: false });
    expect(offered).toEqual(
      expect.arrayContaining([
        'Clear filters',
        'Arrange by scale',
        'Arrange around First',
        'System theme',
        'Stop filtering by tag: flow',
      ]),
    );
    for (const missing of ['Open the introduction', 'Arrange by links', 'Dark theme', 'Filter by tag: flow'])
      expect(offered).not.toContain(missing);
  });
});

test.each([
  ['Filter by tag: flow', '/?tag=flow', 0],
  ['Filter by scale: 2 Small', '/?scale=2', 0],
  ['Arrange by links', '/?view=map&arrangement=links', 0],
  ['Open the review', '/?view=review', 1],
])('%s goes to %s', async (name, address, steps) => {
  const { reader, navigation } = sampleReader('/');
  reader.start(FIRST_CHOICES);
  await run(name, reader);
  expect([navigation.current(), navigation.entry()]).toEqual([address, steps]);
});

test('Dark theme chooses it', async () => {
  const { reader } = sampleReader('/');
  await run('Dark theme', reader);
  expect(reader.getState().choices.theme).toBe('dark');
});

test('Fit the map asks the live map, when it is in sight', async () => {
  const { reader } = sampleReader('/');
  const controls = { zoomIn: vi.fn(), zoomOut: vi.fn(), fit: vi.fn(), reveal: vi.fn(), lit: () => [] };
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => act());
  await run('Fit the map', reader, controls);
  vi.unstubAllGlobals();
  expect(controls.fit).toHaveBeenCalledOnce();
});

async function run(name: string, reader: Reader, controls: MapControls | null = null): Promise<void> {
  const command = listCommands(AT_HOME).find(({ label }) => label === name);
  if (!command) throw new Error(`there is no command ${name}`);
  expect(await runCommand(command.action, reader, { controls: { current: controls } })).toBe('');
}
