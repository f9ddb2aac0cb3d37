import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Mention } from '../../../src/language/body.ts';
import { type Link, linkLookup } from '../../../src/language/link.ts';
import type { Pattern } from '../../../src/language/pattern.ts';
import { Neighbours } from '../../../src/ui/pattern/Neighbours.tsx';
import { SAMPLE } from '../sample-language.ts';

const [first, second, third] = SAMPLE.patterns as [Pattern, Pattern, Pattern];
const onAsk = vi.fn();
const LINKS = { href: (id: number) => `/${id}`, open: () => undefined };

/** Shows the neighbours of the first pattern. */
function show(mentions: readonly Mention[], declaredBy: Link['declaredBy'] = 'both') {
  onAsk.mockClear();
  render(
    <Neighbours
      larger={[]}
      smaller={[second, third]}
      related={[]}
      why={{
        here: first,
        linkOf: linkLookup([
          { larger: 1, smaller: 2, declaredBy },
          { larger: 1, smaller: 3, declaredBy: 'larger' },
        ]),
        reasons: {
          state: 'loaded',
          value: [
            { of: 1, other: 2, mentions },
            { of: 1, other: 3, mentions: [{ by: 1, sentence: 'Third (3) comes.' }] },
          ],
        },
        onAsk,
      }}
      links={{ larger: LINKS, smaller: LINKS, related: LINKS }}
      onPoint={() => undefined}
    />,
  );
}

test('the reason is asked for beside the link, and says whose sentence is whose', async () => {
  show([
    { by: 1, sentence: 'Second (2) helps.' },
    { by: 2, sentence: 'It serves [[First]].' },
  ]);
  const button = screen.getByRole('button', { name: 'Why Second (2)' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  fireEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(onAsk).toHaveBeenCalledOnce();
  expect(await screen.findByText('Both declare this link.')).toBeInTheDocument();
  const item = button.closest('li');
  expect(item).toHaveTextContent('This pattern saysSecond (2) helps.Second saysIt serves First.');
  expect(within(screen.getByRole('list', { name: 'Smaller patterns' })).getAllByRole('link')).toHaveLength(2);
  fireEvent.click(button);
  expect(screen.queryByText('Both declare this link.')).not.toBeInTheDocument();
});

test('a link that no prose names says so, and which end alone declares it', async () => {
  show([], 'smaller');
  fireEvent.click(screen.getByRole('button', { name: 'Why Second (2)' }));
  expect(await screen.findByText(/No text mentions this link/)).toBeInTheDocument();
  expect(screen.getByText('Only Second declares this link; this pattern does not.')).toBeInTheDocument();
});

test('a text that is silent is named, and so is a pattern that nobody has written', async () => {
  show([{ by: 2, sentence: 'It serves First (1).' }], 'larger');
  fireEvent.click(screen.getByRole('button', { name: 'Show all reasons' }));
  expect(await screen.findByText('The prose of this pattern does not name Second.')).toBeInTheDocument();
  expect(screen.getByText('Only this pattern declares this link; Second does not.')).toBeInTheDocument();
  expect(screen.getByText('Third has not been written yet.')).toBeInTheDocument();
  expect(screen.getByText('Only this pattern declares this link.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Show all reasons', pressed: true }));
  expect(screen.queryByText('Third has not been written yet.')).not.toBeInTheDocument();
});
