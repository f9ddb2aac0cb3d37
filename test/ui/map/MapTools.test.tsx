import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { patternLookup } from '../../../src/language/language.ts';
import { MapTools } from '../../../src/ui/map/MapTools.tsx';
import { SAMPLE } from '../sample-language.ts';

function show(open: number | null, lens = 'scale') {
  const onChange = vi.fn();
  render(
    <MapTools
      language={SAMPLE}
      open={open === null ? null : (patternLookup(SAMPLE).get(open) ?? null)}
      arrangement="scale"
      lens={lens}
      depth={0}
      hasFailed={false}
      onRetry={vi.fn()}
      onChange={onChange}
      zoom={null}
    />,
  );
  return onChange;
}

test('without an open pattern there is nothing to arrange the map around', () => {
  show(null);
  expect(screen.getByRole('radio', { name: 'Around the open pattern' })).toBeDisabled();
  expect(screen.getByRole('group', { name: 'Neighbourhood' })).toBeDisabled();
});

test('offers the open pattern as the middle, and how far to go from it', () => {
  const onChange = show(1);
  fireEvent.click(screen.getByRole('radio', { name: 'Around First' }));
  expect(onChange).toHaveBeenCalledWith({ arrangement: 'around' });
  fireEvent.click(
    within(screen.getByRole('group', { name: 'Neighbourhood' })).getByRole('radio', { name: '2 links' }),
  );
  expect(onChange).toHaveBeenCalledWith({ depth: 2 });
});

test('offers every tag as a lens, with its count', async () => {
  const onChange = show(null);
  expect(await screen.findByRole('option', { name: 'flow (2)' })).toBeInTheDocument();
  fireEvent.change(screen.getByRole('combobox', { name: 'Show as' }), { target: { value: 'tag:flow' } });
  expect(onChange).toHaveBeenCalledWith({ lens: 'tag:flow' });
});

test('a lens has a legend with counts, and counts the links that lean on a hypothesis', async () => {
  show(null, 'confidence');
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
