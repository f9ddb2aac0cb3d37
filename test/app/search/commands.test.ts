import { describe, expect, test } from 'vitest';
import { HOME } from '../../../src/store/address.ts';
import { findCommands, listCommands } from '../../../src/app/search/commands.ts';
import { type Controls, runCommand } from '../../../src/app/search/run-command.ts';
import { NO_FILTERS } from '../../../src/language/filters.ts';
import { SAMPLE } from '../../ui/sample-language.ts';

const AT_HOME = {
  language: SAMPLE,
  view: HOME,
  theme: 'system',
  hasIntroduction: true,
  hasReview: true,
} as const;
const labels = (text: string, surroundings: Parameters<typeof listCommands>[0] = AT_HOME) =>
  findCommands(listCommands(surroundings), text).map(({ label }) => label);

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
      filters: { ...NO_FILTERS, tags: ['flow'] },
    } as const;
    const offered = labels('', { ...AT_HOME, view, theme: 'dark', hasIntroduction: false });
    expect(offered).toEqual(
      expect.arrayContaining([
        'Clear filters',
        'Arrange by scale',
        'Arrange around First',
        'Theme as the system',
        'Stop filtering by tag: flow',
      ]),
    );
    for (const missing of ['Open the introduction', 'Arrange by links', 'Dark theme', 'Filter by tag: flow'])
      expect(offered).not.toContain(missing);
  });
});

test.each([
  ['Filter by tag: flow', { filters: { ...NO_FILTERS, tags: ['flow'] } }],
  ['Filter by scale: 2 Small', { filters: { ...NO_FILTERS, scales: [2] } }],
  ['Arrange by links', { arrangement: 'links', page: 'map', screen: 'map' }],
  ['Fit the map', { page: 'map', screen: 'map' }, 'fit'],
  ['Open the review', { page: 'review', open: null }, 'go'],
  ['Dark theme', 'dark'],
])('%s', async (name, ...done) => {
  const calls: unknown[] = [];
  const controls: Controls = {
    viewNow: () => HOME,
    change: (part) => calls.push(part),
    go: (part) => calls.push(part, 'go'),
    fit: () => calls.push('fit'),
    chooseTheme: (theme) => calls.push(theme),
    addressNow: () => 'http://example.org/',
  };
  const command = listCommands(AT_HOME).find(({ label }) => label === name);
  if (!command) throw new Error(`there is no command ${name}`);
  expect(await runCommand(command.action, controls)).toBe('');
  expect(calls).toEqual(done);
});
