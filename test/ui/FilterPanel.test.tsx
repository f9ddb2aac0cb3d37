import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { NO_FILTERS } from '../../src/language/filters.ts';
import { FilterPanel } from '../../src/ui/FilterPanel.tsx';
import { SAMPLE } from './sample-language.ts';

test('has the four groups, with counts that follow the other groups', () => {
  render(
    <FilterPanel language={SAMPLE} filters={{ ...NO_FILTERS, scales: [1] }} onChange={() => undefined} />,
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
  const { rerender } = render(<FilterPanel language={SAMPLE} filters={NO_FILTERS} onChange={onChange} />);
  expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('checkbox', { name: /^2 Small/ }));
  expect(onChange).toHaveBeenLastCalledWith({ ...NO_FILTERS, scales: [2] });
  rerender(<FilterPanel language={SAMPLE} filters={{ ...NO_FILTERS, scales: [2] }} onChange={onChange} />);
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(onChange).toHaveBeenLastCalledWith(NO_FILTERS);
});
