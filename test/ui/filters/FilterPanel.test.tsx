import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { NO_FILTERS } from '../../../src/language/filters/filters.ts';
import type { Language } from '../../../src/language/language.ts';
import { ActiveFilters } from '../../../src/ui/filters/ActiveFilters.tsx';
import { FilterPanel } from '../../../src/ui/filters/FilterPanel.tsx';
import { SAMPLE } from '../sample-language.ts';

test('has the four groups, with counts that follow the other groups', () => {
  render(
    <FilterPanel
      language={SAMPLE}
      filters={{ ...NO_FILTERS, ticked: { scale: ['1'] } }}
      onChange={() => undefined}
      hide={false}
      onHide={() => undefined}
      fold={[]}
      onFold={() => undefined}
    />,
  );
  const names = (group: string) =>
    within(screen.getByRole('group', { name: group }))
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.textContent);
  expect(names('Scale')).toEqual(['1 Large 1', '2 Small 1']);
  expect(names('Tags')).toEqual(['flow 1', 'culture 1']);
  expect(names('Confidence')).toEqual(['Invariant ** 1', 'Likely * 0', 'Hypothesis 0']);
  expect(names('AI dimension')).toEqual(['AI changes its forces 1', 'Not changed by AI 0']);
});

test('ticking adds a value to its group, and clearing takes all away', () => {
  const onChange = vi.fn();
  const { rerender } = render(
    <FilterPanel
      language={SAMPLE}
      filters={NO_FILTERS}
      onChange={onChange}
      hide={false}
      onHide={() => undefined}
      fold={[]}
      onFold={() => undefined}
    />,
  );
  expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('checkbox', { name: /^2 Small/ }));
  expect(onChange).toHaveBeenLastCalledWith({ ...NO_FILTERS, ticked: { scale: ['2'] } });
  rerender(
    <FilterPanel
      language={SAMPLE}
      filters={{ ...NO_FILTERS, ticked: { scale: ['2'] } }}
      onChange={onChange}
      hide={false}
      onHide={() => undefined}
      fold={[]}
      onFold={() => undefined}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(onChange).toHaveBeenLastCalledWith(NO_FILTERS);
});

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

function Filtered() {
  const [filters, setFilters] = useState(NO_FILTERS);
  return (
    <>
      <FilterPanel
        language={TAGGED}
        filters={filters}
        onChange={setFilters}
        hide={false}
        onHide={() => undefined}
        fold={[]}
        onFold={() => undefined}
      />
      <ActiveFilters language={TAGGED} filters={filters} onChange={setFilters} />
      <output>{JSON.stringify(filters)}</output>
    </>
  );
}

const boxes = () =>
  within(screen.getByRole('group', { name: 'Tags' }))
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent);

test('of many tags the most used are shown, all when asked for, and others by typing', () => {
  render(<Filtered />);
  expect(boxes()).toHaveLength(12);
  expect(boxes()[0]).toBe('tag 1 30');
  fireEvent.click(screen.getByRole('button', { name: 'Show all 30 tags' }));
  expect(boxes()).toHaveLength(30);
  fireEvent.click(screen.getByRole('button', { name: 'Show fewer tags' }));
  const find = screen.getByRole('searchbox', { name: 'Find a tag' });
  fireEvent.change(find, { target: { value: '29' } });
  expect(boxes()).toEqual(['tag 29 2']);
  fireEvent.keyDown(find, { key: 'Enter' });
  expect(find).toHaveValue('');
  expect(screen.getByRole('checkbox', { name: /^tag 29/ })).toBeChecked();
  expect(boxes()).toHaveLength(13);
});

test('what is on stands as chips, and each takes itself off and hands the focus on', () => {
  render(<Filtered />);
  fireEvent.click(screen.getByRole('checkbox', { name: /^tag 9/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /^1 Large/ }));
  fireEvent.click(screen.getByRole('radio', { name: 'all of them' }));
  const chips = screen.getByRole('list', { name: 'Filters that are on' });
  fireEvent.click(within(chips).getByRole('button', { name: 'Remove filter 1 Large' }));
  expect(within(chips).getByRole('button', { name: 'Remove filter tag 9' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent(
    JSON.stringify({ ticked: { tag: ['tag 9'] }, tagsBy: 'all' }),
  );
});
