import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type ComponentType, createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { planBands } from '../../src/map/plan-bands.ts';
import { devops, toLanguage } from '../fixtures/sample-to-language.ts';
import { moveMouse } from './move-mouse.ts';
import { showApp } from './show-app.tsx';

/** Wraps a component, and records its name each time that its parent renders it. */
const { rendered, counted } = vi.hoisted(() => {
  const rendered: string[] = [];
  const counted =
    <P extends object>(name: (props: P) => string, component: ComponentType<P>) =>
    (props: P) => {
      rendered.push(name(props));
      return createElement(component, props);
    };
  return { rendered, counted };
});

vi.mock('../../src/ui/parts/PatternLink.tsx', async (original) => {
  const { PatternLink } = await original<typeof import('../../src/ui/parts/PatternLink.tsx')>();
  const isEntry = (props: object) => 'data-pointed' in props;
  return { PatternLink: counted((props) => `${isEntry(props) ? 'entry' : 'link'} ${props.to}`, PatternLink) };
});
vi.mock('../../src/ui/pattern/PatternPanel.tsx', async (original) => {
  const { PatternPanel } = await original<typeof import('../../src/ui/pattern/PatternPanel.tsx')>();
  return { PatternPanel: counted(({ pattern }) => `panel ${pattern.id}`, PatternPanel) };
});
vi.mock('../../src/ui/header/Header.tsx', async (original) => {
  const { Header } = await original<typeof import('../../src/ui/header/Header.tsx')>();
  return { Header: counted(() => 'header', Header) };
});
vi.mock('../../src/ui/filters/FilterTick.tsx', async (original) => {
  const { FilterTick } = await original<typeof import('../../src/ui/filters/FilterTick.tsx')>();
  return { FilterTick: counted(({ option }) => `tick ${option.value}`, FilterTick) };
});

const language = toLanguage(devops());

/** Shows the app and waits until nothing more is rendered. */
async function start(address: string) {
  const shown = showApp(address, { language, plan: planBands(language) });
  await screen.findByTestId('graph');
  return shown;
}

const outline = () => screen.getByRole('navigation', { name: 'Outline' });
const entry = (id: number) => {
  const link = outline().querySelector(`a[data-pattern="${id}"]`);
  if (!link) throw new Error(`The outline has no entry of pattern ${id}.`);
  return link;
};
const panel = (id: number) => screen.findByRole('complementary', { name: new RegExp(`^Pattern ${id}:`) });

/** Returns the names of what is rendered from an action until its result is shown. */
async function renderedBy(act: () => void, isShown: () => void): Promise<readonly string[]> {
  rendered.length = 0;
  act();
  await waitFor(isShown);
  return [...rendered];
}

test('pointing at an entry renders that entry and the one before it', async () => {
  await start('/patterns/013-communities-of-practice/');
  await panel(13);
  const isLit = (id: number) => () => expect(entry(id)).toHaveAttribute('data-pointed', 'true');
  expect(await renderedBy(() => moveMouse(entry(20)), isLit(20))).toEqual(['entry 20']);
  expect(await renderedBy(() => moveMouse(entry(28)), isLit(28))).toEqual(['entry 20', 'entry 28']);
});

test('opening a pattern renders of the outline the two entries that change', async () => {
  await start('/patterns/013-communities-of-practice/');
  await panel(13);
  const names = await renderedBy(
    () => fireEvent.click(entry(28)),
    () => expect(entry(28)).toHaveAttribute('aria-current', 'page'),
  );
  expect(names.filter((name) => name.startsWith('entry'))).toEqual(['entry 13', 'entry 28']);
  expect(names.filter((name) => /^(?:tick|header)/.test(name))).toEqual([]);
});

test('opening a pattern renders the panel twice: what fills a window, and when that is painted the rest', async () => {
  await start('/patterns/013-communities-of-practice/');
  const reading = await panel(13);
  const lists = () => within(reading).queryByRole('list', { name: 'Larger patterns' });
  const atFirst: unknown[] = [];
  const watch = new MutationObserver(() => {
    watch.disconnect();
    atFirst.push(reading.getAttribute('aria-label'), reading.dataset['frame'], lists());
  });
  watch.observe(reading, { attributeFilter: ['aria-label'] });
  const names = await renderedBy(
    () => fireEvent.click(entry(28)),
    () => {
      expect(reading).toHaveAccessibleName(/^Pattern 28:/);
      expect(lists()).toBeVisible();
    },
  );
  expect(atFirst).toEqual([expect.stringMatching(/^Pattern 28:/), 'first', null]);
  expect(names.filter((name) => name.startsWith('panel'))).toEqual(['panel 28', 'panel 28']);
  expect(reading.dataset['frame']).toBeUndefined();
});

test('a part of a text that an address names is there from the first frame on', async () => {
  const { navigation } = await start('/patterns/013-communities-of-practice/');
  const reading = await panel(13);
  const frames: unknown[] = [];
  const watch = new MutationObserver(() => frames.push(reading.dataset['frame']));
  watch.observe(reading, { attributes: true });
  act(() => navigation.push('/patterns/028-x/#solution'));
  await waitFor(() => expect(reading).toHaveAccessibleName(/^Pattern 28:/));
  watch.disconnect();
  expect(new Set(frames)).toEqual(new Set([undefined]));
});

test('a tick renders ticks, outline and what is read next, and not the panel, whose links then have the filter', async () => {
  await start('/patterns/013-communities-of-practice/');
  const reading = await panel(13);
  const names = await renderedBy(
    () => fireEvent.click(screen.getByRole('checkbox', { name: /^4 Development/ })),
    () => expect(screen.getByRole('status')).toHaveTextContent('8 of 56 patterns'),
  );
  expect(names).toContain('tick 4');
  // Next follows what passes the filters; it stands in the head and at the foot.
  expect(names.filter((name) => /^(?:panel|link)/.test(name))).toEqual(['link 20', 'link 20']);
  const [link] = within(within(reading).getByRole('list', { name: 'Larger patterns' })).getAllByRole('link');
  // Addresses follow when the tick is on the screen.
  await waitFor(() =>
    expect(link).toHaveAttribute('href', '/patterns/001-generative-culture/?scale=4&along=larger-13'),
  );
});

test('a change of the address that changes nothing of the outline renders no entry', async () => {
  const { navigation } = await start('/');
  const names = await renderedBy(
    () => act(() => navigation.replace('/?lens=links')),
    () => expect(screen.getByTestId('graph')).toHaveAttribute('data-lens', 'links'),
  );
  expect(names).toEqual([]);
});
