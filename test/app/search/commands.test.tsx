import { afterEach, describe, expect, test, vi } from 'vitest';
import { findCommands, listCommands } from '../../../src/app/search/commands.ts';
import type { CommandScope } from '../../../src/app/search/command.ts';
import type { MapControls } from '../../../src/graph/use-controls.ts';
import { FIRST_CHOICES } from '../../../src/store/choices.ts';
import { languageOf, turningOf } from '../../../src/store/selectors.ts';
import { HOME } from '../../../src/store/view.ts';
import { sampleReader } from '../../store/sample-reader.ts';
import { SAMPLE } from '../../ui/sample-language.ts';

const AT_HOME: CommandScope = {
  language: SAMPLE,
  view: HOME,
  turning: null,
  mine: null,
  theme: 'system',
  brief: 'no',
  hasIntroduction: true,
  hasReview: true,
};
const labels = (text: string, scope = AT_HOME) =>
  findCommands(listCommands(scope), text).map(({ label }) => label);

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A reader at an address, and what its search box would offer there. */
function at(address: string) {
  const { reader, navigation } = sampleReader(address);
  reader.start(FIRST_CHOICES);
  const controls: MapControls = {
    zoomIn: vi.fn(),
    zoomOut: vi.fn(),
    fit: vi.fn(),
    reveal: vi.fn(),
    lit: () => [],
  };
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => act());
  const scope = (): CommandScope => {
    const state = reader.getState();
    const { theme, brief } = state.choices;
    return {
      ...AT_HOME,
      language: languageOf(state),
      view: state.view,
      turning: turningOf(state),
      theme,
      brief,
    };
  };
  return {
    reader,
    navigation,
    controls,
    offered: (text = '') => labels(text, scope()),
    run: async (label: string) => {
      const command = listCommands(scope()).find((other) => other.label === label);
      if (!command) throw new Error(`there is no command ${label}`);
      return command.run({ reader, controls: { current: controls } });
    },
  };
}

describe('the commands that are offered', () => {
  test('before anything is typed: those for what is on the screen, and no filters', () => {
    expect(labels('')).toEqual([
      'Open my language',
      'Fit the map',
      'Arrange by links',
      'Colour by confidence',
      'Copy link to this view',
      'Print the map',
      'Open the introduction',
      'Open the review',
      'Open the whole language on one page',
      'Show the keys',
      'Light theme',
      'Dark theme',
    ]);
  });

  test('beside an open pattern: those for the pattern come first, a dozen in all', () => {
    const offered = at('/patterns/001-first/').offered();
    expect(offered.slice(0, 4)).toEqual([
      'Go to the solution',
      'Next pattern: Second',
      'Relate to another pattern…',
      'Read wide',
    ]);
    expect(offered).toContain('Print this pattern');
    expect(offered).toHaveLength(12);
  });

  test('an unwritten pattern has no solution', () => {
    expect(at('/patterns/unwritten/?pattern=3').offered()).not.toContain('Go to the solution');
  });

  test('after “>”: all but those for single tags, which are offered when they are typed', () => {
    const listed = labels('>');
    expect(listed).toEqual(
      expect.arrayContaining([
        'Zoom in',
        'Fold scale: 1 Large',
        'Filter by scale: 2 Small',
        'Filter by confidence: Invariant',
      ]),
    );
    expect(listed.filter((label) => label.includes('tag'))).toEqual([]);
    expect(labels('> FLOW tag')).toEqual(['Filter by tag: flow', 'Colour by tag: flow']);
    expect(labels('flow')).toEqual(['Filter by tag: flow', 'Colour by tag: flow']);
  });

  test('no page that the site does not have', () => {
    expect(labels('open', { ...AT_HOME, hasIntroduction: false, hasReview: false })).toEqual([
      'Open my language',
      'Open the guide to my language',
      'Open the whole language on one page',
    ]);
  });

  test('those with a word that begins as typed, with the beginning of the name first', () => {
    expect(labels('theme')).toEqual(['Light theme', 'Dark theme']);
    expect(labels('fi')[0]).toBe('Fit the map');
    expect(labels('share')).toEqual(['Share my language', 'Copy link to this view']);
    expect(labels('lter')).toEqual([]);
  });

  test('a single letter asks for patterns, not for commands, unless “>” stands before it', () => {
    expect(labels('f')).toEqual([]);
    expect(labels('>c')).toContain('Copy link to this view');
  });

  test('only what can be done now', () => {
    const { offered } = at('/patterns/001-first/?tag=flow&arrangement=links&fold=2&read=wide');
    for (const there of [
      'Clear filters',
      'Hide what does not match',
      'Arrange by scale',
      'Arrange around First',
      'Unfold scale: 2 Small',
      'Unfold all scales',
      'Read beside the map',
    ])
      expect(offered('>')).toContain(there);
    for (const missing of [
      'Arrange by links',
      'Fold scale: 2 Small',
      'Read wide',
      'Stop relating to another pattern',
    ])
      expect(offered('>')).not.toContain(missing);
    expect(offered('tag flow')).toContain('Stop filtering by tag: flow');
  });
});

test.each([
  ['/', 'Filter by tag: flow', '/?tag=flow', 0],
  ['/', 'Filter by scale: 2 Small', '/?scale=2', 0],
  ['/?tag=flow', 'Clear filters', '/', 0],
  ['/?tag=flow', 'Hide what does not match', '/?tag=flow&hide=yes', 0],
  ['/?tag=flow', 'Match all of the tags', '/?tag=flow&tags=all', 0],
  ['/', 'Arrange by links', '/?view=map&arrangement=links', 0],
  ['/', 'Colour by confidence', '/?view=map&lens=confidence', 0],
  ['/', 'Colour by tag: flow', '/?view=map&lens=tag%3Aflow', 0],
  ['/', 'Fold scale: 1 Large', '/?fold=1&view=map', 0],
  ['/?fold=1,2&view=map', 'Unfold all scales', '/?view=map', 0],
  ['/', 'Open the review', '/?view=review', 1],
  ['/patterns/001-first/', 'Next pattern: Second', '/patterns/002-second/', 1],
  ['/patterns/002-second/', 'Previous pattern: First', '/patterns/001-first/', 1],
  ['/patterns/002-second/?along=smaller-1', 'Back to First', '/patterns/001-first/', 1],
  ['/patterns/001-first/', 'Read wide', '/patterns/001-first/?read=wide', 0],
  ['/patterns/001-first/', 'Show depth 2 around First', '/patterns/001-first/?depth=2', 0],
  ['/patterns/001-first/?to=3', 'Stop relating to another pattern', '/patterns/001-first/', 0],
  ['/patterns/001-first/', 'Close First', '/', 1],
])('at %s, “%s” goes to %s', async (from, label, to, steps) => {
  const { run, navigation } = at(from);
  await run(label);
  expect([decodeURIComponent(navigation.current()), navigation.entry()]).toEqual([
    decodeURIComponent(to),
    steps,
  ]);
});

test('the theme, the keys, the short texts and relating are no part of the address', async () => {
  const { run, reader, navigation } = at('/patterns/001-first/');
  for (const label of [
    'Dark theme',
    'Show the keys',
    'Show only problem and solution',
    'Relate to another pattern…',
  ])
    await run(label);
  expect(reader.getState()).toMatchObject({
    choices: { theme: 'dark', brief: 'yes' },
    keysShown: true,
    isRelating: true,
  });
  expect(navigation.current()).toBe('/patterns/001-first/');
});

test('fitting and zooming ask the live map, when it is in sight', async () => {
  const { run, controls } = at('/');
  for (const label of ['Fit the map', 'Zoom in', 'Zoom out']) await run(label);
  expect(
    [controls.fit, controls.zoomIn, controls.zoomOut].map((act) => vi.mocked(act).mock.calls.length),
  ).toEqual([1, 1, 1]);
});

test('printing asks the browser', async () => {
  const { run } = at('/');
  const print = vi.spyOn(window, 'print').mockReturnValue();
  await run('Print the map');
  expect(print).toHaveBeenCalledOnce();
});

test('the address that is copied is that of the view', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const { run } = at('/?tag=flow');
  expect(await run('Copy link to this view')).toBe('Link copied.');
  expect(writeText).toHaveBeenCalledWith(new URL('/?tag=flow', window.location.href).href);
});
