import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PrintedMap } from '../../src/graph/PrintedMap.tsx';
import type { SeenMap } from '../../src/map/drawing/seen-map.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

const SEEN: SeenMap = {
  layout: LAYOUT,
  open: null,
  passing: ALL,
  hide: false,
  found: null,
  near: null,
  chains: null,
  lens: 'scale',
};

/** Begins to print, and returns how strongly each pattern is drawn on paper; those that are not drawn are missing. */
function printed(seen: Partial<SeenMap>): Record<string, number> {
  render(<PrintedMap language={LANGUAGE} seen={{ ...SEEN, ...seen }} />);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  const cards = screen.getByRole('group', { name: LANGUAGE.title }).querySelectorAll('g:has(> title)');
  return Object.fromEntries(
    [...cards].map((card) => [
      card.querySelector('title')?.textContent ?? '',
      Number(card.getAttribute('opacity') ?? 1),
    ]),
  );
}

test('nothing is drawn for paper until the browser prints, and nothing is left when it has printed', () => {
  const { container } = render(<PrintedMap language={LANGUAGE} seen={SEEN} />);
  expect(container.innerHTML).toBe('');
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(container.querySelectorAll('svg')).toHaveLength(1);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(container.innerHTML).toBe('');
});

test('paper has the map as it is seen: what a filter leaves out is dimmed, or not there', () => {
  const few = new Set([...ALL].slice(0, 2));
  const strengths = Object.values(printed({ passing: few }));
  expect(strengths).toHaveLength(ALL.size);
  expect(strengths.filter((strength) => strength === 1)).toHaveLength(2);
});

test('what is hidden is not on paper', () => {
  const few = new Set([...ALL].slice(0, 2));
  expect(Object.values(printed({ passing: few, hide: true }))).toEqual([1, 1]);
});
