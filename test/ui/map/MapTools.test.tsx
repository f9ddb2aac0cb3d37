import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { MapTools } from '../../../src/ui/map/MapTools.tsx';
import { SAMPLE } from '../sample-language.ts';

function show(hasOpen: boolean, lens = 'scale') {
  const onChange = vi.fn();
  render(
    <MapTools
      language={SAMPLE}
      hasOpen={hasOpen}
      arrangement="scale"
      lens={lens}
      missing={null}
      onRetry={vi.fn()}
      onChange={onChange}
      zoom={null}
    />,
  );
  return onChange;
}

const layouts = () =>
  within(screen.getByRole('radiogroup', { name: 'Layout' }))
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.textContent);

test('offers a layout around the open pattern only while a pattern is open', () => {
  show(false);
  expect(layouts()).toEqual(['Scales', 'Links']);
  cleanup();
  const onChange = show(true);
  expect(layouts()).toEqual(['Scales', 'Links', 'Around this']);
  fireEvent.click(screen.getByRole('radio', { name: 'Around this' }));
  expect(onChange).toHaveBeenCalledWith({ arrangement: 'around' });
});

test('colours by a tag, which is found in a picker', async () => {
  const onChange = show(false);
  const select = screen.getByRole('combobox', { name: 'Colour by' });
  fireEvent.change(select, { target: { value: 'tag:' } });
  expect(onChange).not.toHaveBeenCalled();
  const find = await screen.findByRole('searchbox', { name: 'Find a tag' });
  fireEvent.keyDown(find, { key: 'Escape' });
  expect(find).not.toBeInTheDocument();
  expect(select).toHaveFocus();
  fireEvent.change(select, { target: { value: 'tag:' } });
  fireEvent.click(await screen.findByRole('button', { name: 'flow 2' }));
  expect(onChange).toHaveBeenCalledWith({ lens: 'tag:flow' });
});

test('the tag that colours the cards can be seen, and another one chosen', () => {
  show(false, 'tag:flow');
  const select = screen.getByRole('combobox', { name: 'Colour by' });
  expect(select).toHaveDisplayValue('Tag: flow');
  expect(within(select).getByRole('option', { name: 'Another tag…' })).toBeInTheDocument();
});

test('a lens has a legend with counts, and counts the links that lean on a hypothesis', async () => {
  show(false, 'confidence');
  const legend = await screen.findByRole('list', { name: 'Legend' });
  expect(
    within(legend)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Invariant ** 1',
    'Likely * 0',
    'Hypothesis 1',
    'Not written yet 1',
    'Invariant leaning on a hypothesis 1',
  ]);
});
