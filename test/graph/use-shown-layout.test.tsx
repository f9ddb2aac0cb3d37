import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { chainsBetween } from '../../src/language/chains.ts';
import { useShownLayout } from '../../src/graph/use-shown-layout.ts';
import type { ArrangementGround } from '../../src/map/arrangements/arrangement.ts';
import { aroundInWindow } from '../../src/map/around/around-in-window.ts';
import { layOutByLinks } from '../../src/map/by-links/by-links.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

const GROUND: ArrangementGround = {
  language: LANGUAGE,
  byScale: LAYOUT,
  loaded: null,
  around: aroundInWindow,
  open: 3,
  depth: 0,
  window: null,
};
const byLinks = layOutByLinks(LANGUAGE);

/** Returns the layout that is shown, and a function that shows another one. */
function shown(id: string, ground: Partial<ArrangementGround> = {}, to: number | null = null) {
  const { result, rerender } = renderHook(
    (props: { id: string; ground: Partial<ArrangementGround>; to: number | null }) =>
      useShownLayout(
        props.id,
        { ...GROUND, ...props.ground },
        props.to === null ? null : chainsBetween(LANGUAGE, 3, props.to, 'either'),
      ),
    { initialProps: { id, ground, to } },
  );
  return { result, show: (next: Partial<ArrangementGround>) => rerender({ id, ground: next, to }) };
}

const idsOf = ({ cards }: typeof LAYOUT) => cards.map(({ id }) => id).toSorted((a, b) => a - b);

test('what has to be loaded is shown when it is there, and until then the layout by scale', () => {
  const { result, show } = shown('links');
  expect(result.current).toBe(LAYOUT);
  show({ loaded: byLinks });
  expect(result.current).toBe(byLinks);
});

test('around the open pattern stands what is linked to it; with none open, all by scale', () => {
  const { result, show } = shown('around', { depth: 1 });
  expect(idsOf(result.current)).toEqual([1, 2, 3, 5]);
  show({ open: null });
  expect(result.current).toBe(LAYOUT);
  show({ around: null });
  expect(result.current).toBe(LAYOUT);
});

test('where the ways lead beyond what is around the pattern, all is shown by scale', () => {
  expect(idsOf(shown('around', {}, 5).result.current)).not.toEqual([...ALL]);
  expect(shown('around', {}, 6).result.current).toBe(LAYOUT);
});

test('what does not depend on the open pattern stays the same object when another is opened', () => {
  const { result, show } = shown('links', { loaded: byLinks });
  const before = result.current;
  show({ loaded: byLinks, open: 5 });
  expect(result.current).toBe(before);
});
