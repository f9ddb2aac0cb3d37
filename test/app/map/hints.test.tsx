import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Hints } from '../../../src/app/map/Hints.tsx';
import { MapContext, createMapPlace } from '../../../src/app/map/map-place.ts';
import { FIRST_CHOICES } from '../../../src/store/choices.ts';
import { ReaderContext } from '../../../src/app/use-reader.ts';
import { sampleReader } from '../../store/sample-reader.ts';

test('a link that was chosen before the code of hints came keeps its reason, until another pattern is open', async () => {
  const { reader } = sampleReader('/', { textAt: () => [] });
  reader.start(FIRST_CHOICES);
  const place = createMapPlace(reader);
  place.rest.rest({ kind: 'link', larger: 1, smaller: 2, at: { x: 5, y: 5 }, isChosen: true });
  render(
    <ReaderContext value={reader}>
      <MapContext value={place}>
        <Hints />
      </MapContext>
    </ReaderContext>,
  );
  // jsdom never opens what has the attribute `popover`.
  await screen.findByLabelText(/^Link from First/);
  act(() => reader.go({ open: 3 }, 'push'));
  expect(screen.queryByLabelText(/^Link from First/)).toBeNull();
});
