import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { FilterGroup } from '../../../src/language/filters/filter-group.ts';
import { NO_FILTERS, passing } from '../../../src/language/filters/filters.ts';
import type { Language } from '../../../src/language/language.ts';
import { FilterBar } from '../../../src/ui/filters/FilterBar.tsx';
import { FilterChips } from '../../../src/ui/filters/FilterChips.tsx';
import { SAMPLE } from '../sample-language.ts';

/** Thirty tags, "tag 1" on every pattern, "tag 30" on one. */
const TAGGED: Language = {
  ...SAMPLE,
  links: [],
  patterns: Array.from({ length: 30 }, (_, index) => ({
    status: 'written' as const,
    id: index + 1,
    slug: `${index + 1}`,
    file: `${index + 1}.md`,
    name: `Pattern ${index + 1}`,
    confidence: 1 as const,
    scale: 1,
    ai: false,
    tags: Array.from({ length: index + 1 }, (_, tag) => `tag ${tag + 1}`),
  })),
};

function Filtered({ language = TAGGED }: { readonly language?: Language }) {
  const [filters, setFilters] = useState(NO_FILTERS);
  const count = passing(language, filters).size;
  return (
    <>
      <FilterBar
        mine={null}
        language={language}
        filters={filters}
        onChange={setFilters}
        hide={false}
        onHide={() => undefined}
        count={count}
        all={language.patterns.length}
      />
      <output aria-label="filters">{JSON.stringify(filters)}</output>
    </>
  );
}

const labels = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .queryAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent);
const chosen = () => screen.getByRole('status', { name: 'filters' }).textContent;

async function openTags() {
  fireEvent.click(screen.getByRole('button', { name: 'Tags' }));
  return screen.findByRole('searchbox', { name: 'Find a tag' });
}

test('chips have counts that follow the other groups, and words beside their asterisks', () => {
  render(
    <FilterChips
      mine={null}
      language={SAMPLE}
      filters={{ ...NO_FILTERS, ticked: { scale: ['1'] } }}
      onChange={() => undefined}
    />,
  );
  expect(labels('Confidence')).toEqual(['**Invariant 1', '*Likely 0', 'Hypothesis 0']);
  expect(labels('AI dimension')).toEqual(['AI 1', 'No AI 0']);
  expect(screen.getByRole('checkbox', { name: 'Invariant 1' })).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'AI changes its forces 1' })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Tags' })).toBeInTheDocument();
});

test('ticking a chip narrows, says how many are left, and clearing takes all away and keeps the focus', () => {
  render(<Filtered language={SAMPLE} />);
  expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Hypothesis/ }));
  expect(screen.getByText('1 of 3 patterns')).toHaveRole('status');
  expect(screen.getByRole('button', { name: 'Show 1 pattern' })).toBeInTheDocument();
  const clear = screen.getByRole('button', { name: 'Clear filters' });
  clear.focus();
  fireEvent.click(clear);
  expect(chosen()).toBe(JSON.stringify(NO_FILTERS));
  expect(screen.getByRole('checkbox', { name: /^Invariant/ })).toHaveFocus();
});

test('the chips are one tab stop, and arrow keys, Home and End move among them', () => {
  render(<Filtered language={SAMPLE} />);
  const toolbar = screen.getByRole('toolbar', { name: 'Filters' });
  const stops = () => [...toolbar.querySelectorAll<HTMLElement>('input, button')];
  expect(stops().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  stops()[0]?.focus();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  press('ArrowRight');
  expect(screen.getByRole('checkbox', { name: /^Likely/ })).toHaveFocus();
  press('End');
  expect(screen.getByRole('button', { name: 'Tags' })).toHaveFocus();
  press('ArrowRight');
  press('ArrowLeft');
  expect(screen.getByRole('button', { name: 'Tags' })).toHaveFocus();
  expect(stops().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1, -1, 0]);
});

test('of many tags the most used are shown, all when asked for, and others by typing', async () => {
  render(<Filtered />);
  const find = await openTags();
  expect(labels('Tags')).toHaveLength(24);
  expect(labels('Tags')[0]).toBe('tag 1 30');
  fireEvent.click(screen.getByRole('button', { name: 'Show all 30 tags' }));
  expect(labels('Tags')).toHaveLength(30);
  fireEvent.click(screen.getByRole('button', { name: 'Show fewer tags' }));
  fireEvent.change(find, { target: { value: '29' } });
  expect(labels('Tags')).toEqual(['tag 29 2']);
  fireEvent.keyDown(find, { key: 'Enter' });
  expect(find).toHaveValue('');
  expect(screen.getByRole('checkbox', { name: /^tag 29/ })).toBeChecked();
  expect(labels('Tags')).toHaveLength(25);
});

test('Escape empties the field, then closes the picker; a press elsewhere closes it too', async () => {
  render(<Filtered />);
  const find = await openTags();
  fireEvent.change(find, { target: { value: '29' } });
  fireEvent.keyDown(find, { key: 'Escape' });
  expect(find).toHaveValue('');
  fireEvent.keyDown(find, { key: 'Escape' });
  expect(find).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Tags' })).toHaveFocus();
  await openTags();
  fireEvent.pointerDown(document.body);
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
});

test('where all tags are wanted, those that would leave nothing are not offered', async () => {
  const apart = { ...TAGGED, patterns: TAGGED.patterns.slice(0, 2).map((pattern) => ({ ...pattern })) };
  const [one, two] = apart.patterns;
  const language = {
    ...apart,
    patterns: [
      { ...one, tags: ['a', 'b'] },
      { ...two, tags: ['a', 'c'] },
    ],
  } as Language;
  render(<Filtered language={language} />);
  await openTags();
  fireEvent.click(screen.getByRole('checkbox', { name: /^b/ }));
  expect(labels('Tags')).toEqual(['a 2', 'b 1', 'c 1']);
  fireEvent.click(screen.getByRole('radio', { name: 'all of them' }));
  expect(labels('Tags')).toEqual(['a 1', 'b 1']);
});

test('what is on stands as chips, and each takes itself off and hands the focus on', async () => {
  render(<Filtered />);
  await openTags();
  fireEvent.click(screen.getByRole('checkbox', { name: /^tag 8/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /^tag 9/ }));
  fireEvent.click(screen.getByRole('radio', { name: 'all of them' }));
  const chips = await screen.findByRole('list', { name: 'Filters that are on' });
  expect(within(chips).getByText('all of the tags')).toBeInTheDocument();
  fireEvent.click(within(chips).getByRole('button', { name: 'Remove filter tag 8' }));
  expect(within(chips).getByRole('button', { name: 'Remove filter tag 9' })).toHaveFocus();
  expect(chosen()).toBe(JSON.stringify({ ticked: { tag: ['tag 9'] }, tagsBy: 'all' }));
});

test('a group whose values come from the files has chips, or nothing where no file gives it a value', () => {
  const group = (values: readonly string[]): FilterGroup => ({
    id: 'layer',
    legend: 'Layer',
    noun: 'layer',
    place: 'chips',
    valuesOf: ({ id }) => values.filter((_, index) => index + 1 === id),
    values: () => values.map((value) => ({ value, label: value })),
  });
  const onChange = vi.fn();
  const props = { language: SAMPLE, filters: NO_FILTERS, onChange };
  const { rerender } = render(<FilterChips mine={null} {...props} groups={[group(['core', 'edge'])]} />);
  expect(labels('Layer')).toEqual(['core 1', 'edge 1']);
  fireEvent.click(screen.getByRole('checkbox', { name: /^edge/ }));
  expect(onChange).toHaveBeenCalledWith({ ...NO_FILTERS, ticked: { layer: ['edge'] } });
  rerender(<FilterChips mine={null} {...props} groups={[group([])]} />);
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
});

test('a press on a tag, which gives the focus to what is around the picker, keeps the picker open', async () => {
  render(
    // As the outline is, for the link that skips to it.
    <div tabIndex={-1} data-testid="around">
      <Filtered />
    </div>,
  );
  const find = await openTags();
  act(() => find.focus());
  act(() => screen.getByTestId('around').focus());
  fireEvent.click(screen.getByText('tag 7'));
  expect(chosen()).toContain('"tag":["tag 7"]');
  expect(screen.getByRole('searchbox', { name: 'Find a tag' })).toBeInTheDocument();
  act(() => screen.getByRole('checkbox', { name: 'Invariant 0' }).focus());
  expect(screen.queryByRole('searchbox', { name: 'Find a tag' })).not.toBeInTheDocument();
});
