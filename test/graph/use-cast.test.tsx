import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useCast } from '../../src/graph/use-cast.ts';
import { neighbourLookup } from '../../src/language/link.ts';
import { READABLE_ZOOM } from '../../src/map/drawing/level.ts';
import { cardLookup } from '../../src/map/layout.ts';
import { layOut } from '../../src/map/plan-bands.ts';
import { generateLanguage } from '../bench/generate.ts';
import { toLanguage } from '../fixtures/sample-to-language.ts';
import { headlessCore } from './headless-core.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

const large = toLanguage(generateLanguage(600));
const layout = layOut(large);

interface Lit {
  readonly pinned: readonly (number | null)[];
  readonly lit: ReadonlySet<number> | null;
}

/** The cast of the large language in the small window that Cytoscape has without a screen. */
function cast(initialProps: Lit) {
  const core = headlessCore([]);
  core.minZoom(0.01);
  core.zoom(0.1);
  const { result, rerender } = renderHook(
    ({ pinned, lit }: Lit) => useCast(core, large, layout, pinned, lit),
    {
      initialProps,
    },
  );
  return { core, result, rerender };
}

test('a language that is not large is held whole', () => {
  const { result } = renderHook(() => useCast(null, LANGUAGE, LAYOUT, [null, null], null));
  expect([...result.current]).toEqual([...ALL]);
});

test('of a large one nothing is held from afar, and near what is in sight', async () => {
  const { core, result } = cast({ pinned: [null, null], lit: null });
  expect(result.current.size).toBe(0);
  const card = cardLookup(layout).get(300);
  if (!card) throw new Error('no card 300');
  act(() => core.viewport({ zoom: 1, pan: { x: core.width() / 2 - card.x, y: core.height() / 2 - card.y } }));
  await waitFor(() => expect(result.current).toContain(300));
  expect(result.current.size).toBeLessThan(40);
  act(() => void core.zoom(READABLE_ZOOM - 0.01));
  await waitFor(() => expect(result.current.size).toBe(0));
});

test('what is pointed at and what is open are held with their neighbours', () => {
  const { result, rerender } = cast({ pinned: [300, null], lit: null });
  const around = (id: number) => {
    const { larger, smaller } = neighbourLookup(large.links)(id);
    return [id, ...larger, ...smaller];
  };
  expect(new Set(result.current)).toEqual(new Set(around(300)));
  rerender({ pinned: [300, 20], lit: null });
  expect(new Set(result.current)).toEqual(new Set([...around(300), ...around(20)]));
});

test('of what is lit no more than a few hundred are held', () => {
  const { result } = cast({ pinned: [null, null], lit: new Set(large.patterns.map(({ id }) => id)) });
  expect(result.current.size).toBe(400);
});
