import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Pattern } from '../../../src/language/pattern.ts';
import { NO_FILTERS, passing } from '../../../src/language/filters/filters.ts';
import { Outline } from '../../../src/ui/outline/Outline.tsx';
import { SAMPLE } from '../sample-language.ts';

const PLAIN = {
  language: SAMPLE,
  filters: NO_FILTERS,
  onFilters: () => undefined,
  fold: [],
  onFold: () => undefined,
};
const links = { href: (id: number) => `/patterns/${id}/`, open: vi.fn() };

test('lists the patterns by scale, as links that open in place', () => {
  render(
    <Outline
      mine={null}
      {...PLAIN}
      passing={new Set([1, 2, 3])}
      open={2}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />,
  );
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    '1 First\u00a0** AI',
    '2 Second  ',
    '3 Third unwritten',
  ]);
  expect(screen.getByRole('link', { name: /^1 First\sinvariant AI$/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Second');
  fireEvent.click(screen.getByRole('link', { name: /First/ }));
  expect(links.open).toHaveBeenCalledWith(1);
});

test('a list that filters empty is hidden, and comes back as it was', () => {
  const outline = (passing: readonly number[]) => (
    <Outline
      mine={null}
      {...PLAIN}
      passing={new Set(passing)}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />
  );
  const { rerender } = render(outline([1, 2, 3]));
  const before = screen.getAllByRole('link');
  rerender(outline([]));
  expect(screen.queryAllByRole('link')).toEqual([]);
  rerender(outline([1, 2, 3]));
  expect(screen.getAllByRole('link')).toEqual(before);
});

test('a long list that was never shown is not there when filters empty it', () => {
  const [first] = SAMPLE.patterns;
  const patterns = Array.from({ length: 400 }, (_, index) => ({ ...first, id: index + 1 }) as Pattern);
  const outline = (passing: ReadonlySet<number>) => (
    <Outline
      mine={null}
      {...PLAIN}
      language={{ ...SAMPLE, patterns }}
      passing={passing}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />
  );
  const { rerender } = render(outline(new Set(patterns.map(({ id }) => id))));
  expect(screen.getByRole('button', { name: 'List 400 patterns' })).toBeInTheDocument();
  rerender(outline(new Set()));
  expect(screen.queryAllByRole('link', { hidden: true })).toEqual([]);
});

test('leaves to the browser what asks for another tab', () => {
  links.open.mockClear();
  render(
    <Outline
      mine={null}
      {...PLAIN}
      passing={new Set([1])}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />,
  );
  const link = screen.getByRole('link', { name: /First/ });
  link.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(link, { ctrlKey: true });
  expect(links.open).not.toHaveBeenCalled();
});

test('tells which pattern is pointed at or focused', () => {
  const onPoint = vi.fn();
  render(
    <Outline
      mine={null}
      {...PLAIN}
      passing={new Set([1, 2])}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={onPoint}
    />,
  );
  fireEvent.focus(screen.getByRole('link', { name: /Second/ }));
  expect(onPoint).toHaveBeenLastCalledWith(2);
  fireEvent.blur(screen.getByRole('link', { name: /Second/ }));
  expect(onPoint).toHaveBeenLastCalledWith(null);
});

test('each scale has its tick with a count, and its fold; what does not pass leaves the list and not the headings', () => {
  const onFilters = vi.fn();
  const onFold = vi.fn();
  const filters = { ...NO_FILTERS, ticked: { scale: ['1'] } };
  render(
    <Outline
      mine={null}
      {...PLAIN}
      filters={filters}
      onFilters={onFilters}
      onFold={onFold}
      passing={passing(SAMPLE, filters)}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />,
  );
  const ticks = within(screen.getByRole('group', { name: 'Scale' })).getAllByRole('checkbox');
  expect(ticks.map((tick) => tick.closest('label')?.textContent)).toEqual(['1 Large 1', '2 Small 1']);
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(screen.getByRole('checkbox', { name: '1 Large 1' })).toBeChecked();
  fireEvent.click(screen.getByRole('checkbox', { name: '2 Small 1' }));
  expect(onFilters).toHaveBeenCalledWith({ ...NO_FILTERS, ticked: { scale: ['1', '2'] } });
  fireEvent.click(screen.getByRole('button', { name: 'Fold 2 Small' }));
  expect(onFold).toHaveBeenCalledWith([2]);
});

test('a folded scale lists nothing, and arrow keys move from heading to heading', () => {
  const onFold = vi.fn();
  render(
    <Outline
      mine={null}
      {...PLAIN}
      fold={[1]}
      onFold={onFold}
      passing={new Set([1, 2, 3])}
      open={null}
      pointed={null}
      found={null}
      links={links}
      onPoint={() => undefined}
    />,
  );
  expect(screen.getAllByRole('link')).toHaveLength(2);
  const fold = screen.getByRole('button', { name: 'Fold 1 Large', pressed: true });
  fireEvent.click(fold);
  expect(onFold).toHaveBeenCalledWith([]);
  fold.focus();
  fireEvent.keyDown(fold, { key: 'ArrowDown' });
  expect(screen.getByRole('button', { name: 'Fold 2 Small' })).toHaveFocus();
  const tick = screen.getByRole('checkbox', { name: '2 Small 1' });
  tick.focus();
  fireEvent.keyDown(tick, { key: 'ArrowUp' });
  expect(screen.getByRole('checkbox', { name: '1 Large 1' })).toHaveFocus();
});
