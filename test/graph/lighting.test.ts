import { expect, test, vi } from 'vitest';
import { chainsBetween } from '../../src/language/chains.ts';
import { toElements } from '../../src/graph/elements.ts';
import { type Lighting, applyLighting } from '../../src/graph/lighting.ts';
import { neighbourhoodOf } from '../../src/language/neighbourhood.ts';
import { headlessCore } from './headless-core.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

const PLAIN: Lighting = {
  language: LANGUAGE,
  pointed: null,
  open: null,
  passing: ALL,
  hide: false,
  found: null,
  near: null,
  chains: null,
  mine: null,
};

/** The map, and what has a class after a lighting. */
function map() {
  const core = headlessCore(toElements(LANGUAGE, LAYOUT, ALL, null));
  return {
    core,
    light(part: Partial<Lighting>) {
      applyLighting(core, { ...PLAIN, ...part });
      return (name: string) => core.elements(`.${name}`).map((element) => element.id());
    },
  };
}

test('nothing is lit or faded while nothing is pointed at or open', () => {
  const { core, light } = map();
  light({});
  expect(core.elements().map((element) => element.classes())).toEqual(core.elements().map(() => []));
});

test('what is pointed at is lit with its neighbours and their links, and the rest fades', () => {
  const lit = map().light({ pointed: 3 });
  expect(lit('centre')).toEqual(['3']);
  expect(lit('larger')).toEqual(['1', '2', '1-3', '2-3']);
  expect(lit('smaller')).toEqual(['5', '3-5']);
  expect(lit('faded')).toEqual(['4', '6', '4-5']);
  expect(lit('open')).toEqual([]);
});

test('what is pointed at comes before what is open, which stays marked', () => {
  const lit = map().light({ pointed: 4, open: 1 });
  expect(lit('centre')).toEqual(['4']);
  expect(lit('open')).toEqual(['1']);
  expect(lit('smaller')).toEqual(['5', '4-5']);
});

test('what the filters leave out is dimmed with its links, or leaves the map but for the open one', () => {
  const { light } = map();
  const passing = new Set([1, 3]);
  const dimmed = light({ passing, open: 2 });
  expect(dimmed('dimmed')).toEqual(['2', '4', '5', '6', '2-3', '3-5', '4-5']);
  expect(dimmed('gone')).toEqual([]);
  expect(light({ passing, open: 2, hide: true })('gone')).toEqual(['4', '5', '6']);
});

test('what a search finds glows if it passes, and the rest is faint while nothing is lit', () => {
  const { light } = map();
  const found = new Set([1, 6]);
  const searched = light({ found, passing: new Set([1, 2]) });
  expect(searched('found')).toEqual(['1']);
  expect(searched('unfound')).toEqual(['2', '3', '4', '5', '1-3', '2-3', '3-5', '4-5']);
  const pointed = light({ found, pointed: 3 });
  expect(pointed('unfound')).toEqual([]);
  expect(pointed('faded')).toEqual(['4', '4-5']);
});

test('of a neighbourhood all rings are lit, the outer ones less, and what lies beyond is away', () => {
  const near = neighbourhoodOf(LANGUAGE.links, 5, 2);
  const lit = map().light({ open: 5, near });
  expect(lit('larger')).toEqual(expect.arrayContaining(['1', '2', '3', '4', '3-5', '4-5', '1-3', '2-3']));
  expect(lit('far')).toEqual(['1', '2']);
  expect(lit('away')).toEqual(['6']);
  const closer = map().light({ open: 5, near: neighbourhoodOf(LANGUAGE.links, 5, 1) });
  expect(closer('away')).toEqual(['1', '2', '6', '1-3', '2-3']);
});

test('the ways between two patterns are lit, beyond the neighbourhood too, until another is pointed at', () => {
  const { light } = map();
  const chains = chainsBetween(LANGUAGE, 1, 5, 'down');
  const near = neighbourhoodOf(LANGUAGE.links, 1, 1);
  const lit = light({ open: 1, chains, near });
  expect(lit('path')).toEqual(['1', '3', '5', '1-3', '3-5']);
  expect(lit('away')).not.toContain('5');
  expect(lit('faded')).toEqual(['2', '4', '6', '2-3', '4-5']);
  const pointed = light({ open: 1, chains, near, pointed: 4 });
  expect(pointed('path')).toEqual([]);
  expect(pointed('smaller')).toEqual(['5', '4-5']);
});

test('what was lit before is lit no more', () => {
  const { core, light } = map();
  light({ pointed: 3, found: ALL, hide: true, passing: new Set([3]) });
  light({});
  expect(core.elements().map((element) => element.classes())).toEqual(core.elements().map(() => []));
});

test('what left the map and comes back is lit as everything else', () => {
  const { core, light } = map();
  const passing = new Set([1, 3]);
  light({ passing });
  const left = core.getElementById('5');
  const json = toElements(LANGUAGE, LAYOUT, ALL, null).filter(({ data }) => data.id === '5');
  left.remove();
  core.add(json);
  expect(core.getElementById('5').hasClass('dimmed')).toBe(false);
  light({ passing });
  expect(core.getElementById('5').hasClass('dimmed')).toBe(true);
});

test('Cytoscape is told once of each class that many elements get', () => {
  const { core, light } = map();
  light({});
  const kind = Object.getPrototypeOf(core.elements()) as { toggleClass: (...args: unknown[]) => unknown };
  const told = vi.spyOn(kind, 'toggleClass');
  expect(light({ passing: new Set([1]) })('dimmed').length).toBeGreaterThan(3);
  expect(told.mock.calls).toEqual([['dimmed', true]]);
  light({ passing: new Set([1]) });
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
});

test('one’s own language is a path of light: its patterns, the links between them, what is next, what is set aside', () => {
  const { light } = map();
  const lit = light({ mine: { chosen: new Set([1, 3, 5]), aside: new Set([4]), next: 3 } });
  expect(lit('mine')).toEqual(['1', '3', '5', '1-3', '3-5']);
  expect(lit('next')).toEqual(['3']);
  expect(lit('aside')).toEqual(['4']);
  expect(light({ mine: null })('mine')).toEqual([]);
});
