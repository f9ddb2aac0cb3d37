import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Reason } from '../../../src/language/body.ts';
import { patternLookup } from '../../../src/language/language.ts';
import { type Way, shortestPaths } from '../../../src/language/paths.ts';
import type { Reasons } from '../../../src/ui/pattern/reasons.ts';
import { PathList } from '../../../src/ui/pattern/PathList.tsx';
import { SAMPLE } from '../sample-language.ts';

const patterns = patternLookup(SAMPLE);
const REASONS: Readonly<Record<number, readonly Reason[]>> = {
  2: [{ of: 2, other: 1, mentions: [{ by: 2, sentence: 'It grows out of First (1).' }] }],
  1: [{ of: 1, other: 3, mentions: [] }],
};

const LOADED = (id: number): Reasons => ({ state: 'loaded', value: REASONS[id] ?? [] });

function show(from: number, to: number, way: Way, reasonsOf = LOADED, isAsked = false) {
  const [start, end] = [patterns.get(from), patterns.get(to)];
  if (!start || !end) throw new Error('no such pattern');
  const onWay = vi.fn();
  const onClose = vi.fn();
  const onRetry = vi.fn();
  render(
    <PathList
      from={start}
      to={end}
      way={way}
      chains={shortestPaths(SAMPLE.links, from, to, way)}
      patterns={patterns}
      reasonsOf={reasonsOf}
      onRetry={onRetry}
      isAsked={isAsked}
      links={{ href: (id) => `/${id}`, open: vi.fn() }}
      stepLinks={{ href: (id) => `/step-${id}`, open: vi.fn() }}
      onWay={onWay}
      onOther={vi.fn()}
      onClose={onClose}
      onPoint={vi.fn()}
    />,
  );
  return { onWay, onClose, onRetry };
}

test('tells each step with its sentences, and where no text names the other', () => {
  show(2, 3, 'either');
  expect(screen.getByRole('status')).toHaveTextContent('The shortest chain has 2 links.');
  const steps = within(screen.getByRole('list', { name: 'Chain' })).getAllByRole('listitem');
  expect(steps).toHaveLength(2);
  expect(steps[0]).toHaveTextContent('helps to complete');
  expect(steps[0]).toHaveTextContent('It grows out of First (1).');
  expect(within(steps[0] as HTMLElement).getByRole('link', { name: '1 First' })).toHaveAttribute(
    'href',
    '/step-1',
  );
  expect(steps[1]).toHaveTextContent('is completed by');
  expect(steps[1]).toHaveTextContent('neither text names the other');
});

test('says plainly that there is no chain, and lets the reader go another way', () => {
  const { onWay, onClose } = show(2, 3, 'down');
  expect(screen.getByRole('status')).toHaveTextContent(
    'No chain of links leads down, from larger to smaller, from Second to Third.',
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Either way' }));
  expect(onWay).toHaveBeenCalledWith('either');
  fireEvent.click(screen.getByRole('button', { name: 'Close the ways' }));
  expect(onClose).toHaveBeenCalled();
});

test('where the sentences of a step could not be loaded, it offers to load them again', () => {
  const { onRetry } = show(2, 3, 'either', (id) => (id === 2 ? { state: 'failed' } : LOADED(id)));
  expect(screen.getByRole('alert')).toHaveTextContent('could not be loaded');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledWith(2);
});

test('takes the focus only where it was just asked for', () => {
  show(2, 3, 'either');
  expect(document.body).toHaveFocus();
  cleanup();
  show(2, 3, 'either', LOADED, true);
  expect(screen.getByRole('region', { name: 'How Second relates to Third' })).toHaveFocus();
});
