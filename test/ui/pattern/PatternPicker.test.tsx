import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PatternPicker } from '../../../src/ui/pattern/PatternPicker.tsx';
import { SAMPLE } from '../sample-language.ts';

function show() {
  const onPick = vi.fn();
  const onCancel = vi.fn();
  render(<PatternPicker label="Relate to" patterns={SAMPLE.patterns} onPick={onPick} onCancel={onCancel} />);
  return { onPick, onCancel, box: screen.getByRole('combobox', { name: 'Relate to' }) };
}

test('has the focus at once, and is driven by the keyboard', () => {
  const { box, onPick } = show();
  expect(box).toHaveFocus();
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  const active = screen.getByRole('option', { selected: true });
  expect(active).toHaveTextContent('2 Second');
  expect(box).toHaveAttribute('aria-activedescendant', active.id);
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onPick).toHaveBeenCalledWith(2);
});

test('finds by a part of the name and by number, and says when there is none', () => {
  const { box } = show();
  fireEvent.change(box, { target: { value: 'hir' } });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['3 Third']);
  fireEvent.change(box, { target: { value: '2' } });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['2 Second']);
  fireEvent.change(box, { target: { value: 'nothing' } });
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(screen.getByRole('status')).toHaveTextContent('No pattern has this in its name.');
});

test('Escape takes back what was typed, then closes', () => {
  const { box, onCancel } = show();
  fireEvent.change(box, { target: { value: 'x' } });
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(box).toHaveValue('');
  expect(onCancel).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(onCancel).toHaveBeenCalled();
});
