import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { linkLookup } from '../../../src/language/link.ts';
import type { Pattern } from '../../../src/language/pattern.ts';
import { NeighbourList } from '../../../src/ui/pattern/NeighbourList.tsx';
import { SAMPLE } from '../sample-language.ts';

test('of very many neighbours the first are listed, and all when they are asked for', () => {
  const [here] = SAMPLE.patterns as [Pattern];
  render(
    <NeighbourList
      side="smaller"
      patterns={SAMPLE.patterns}
      why={{ here, linkOf: linkLookup([]), reasons: { state: 'loading' }, onAsk: () => undefined }}
      areReasonsShown={false}
      links={{ href: (id) => `/${id}`, open: () => undefined }}
      onPoint={() => undefined}
      most={2}
    />,
  );
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/1', '/2']);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 3' }));
  expect(screen.getAllByRole('link')).toHaveLength(3);
  expect(screen.queryByRole('button', { name: 'Show all 3' })).toBeNull();
});
