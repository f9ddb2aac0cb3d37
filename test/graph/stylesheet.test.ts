import { expect, test, vi } from 'vitest';
import { toElements } from '../../src/graph/elements.ts';
import { lensDrawing } from '../../src/graph/lens-drawing.ts';
import { layOut } from '../../src/map/layout.ts';
import { SAMPLE } from '../ui/sample-language.ts';
import { headlessCore } from './headless-core.ts';
import { ALL, LANGUAGE, LAYOUT } from './small-language.ts';

const map = (lens: string | null = null) =>
  headlessCore(toElements(LANGUAGE, LAYOUT, ALL, lens === null ? null : lensDrawing(LANGUAGE, lens)));

test('Cytoscape understands every line of it', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const core = map('confidence');
  for (const name of ['tiny', 'faded', 'found', 'gone', 'larger', 'path', 'gliding', 'asked'])
    core.elements().addClass(name);
  core.elements().forEach((element) => void element.style());
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});

test('a card’s border tells how well its pattern is supported', () => {
  const core = map();
  const border = (id: number) => {
    const card = core.getElementById(String(id));
    return [card.numericStyle('border-width'), card.style('border-style')];
  };
  expect(border(1)).toEqual([2.2, 'solid']);
  expect(border(2)).toEqual([1, 'solid']);
  expect(border(3)).toEqual([1.2, 'dashed']);
  const unwritten = headlessCore(toElements(SAMPLE, layOut(SAMPLE), new Set([3]), null));
  expect(unwritten.getElementById('3').style('border-style')).toBe('dotted');
});

test.each([
  ['node', '1', 'larger', 'border-color', 'rgb(170,0,0)'],
  ['node', '1', 'smaller', 'border-color', 'rgb(0,0,170)'],
  ['node', '1', 'centre', 'border-color', 'rgb(17,17,17)'],
  ['node', '1', 'open', 'border-width', '3px'],
  ['node', '1', 'faded', 'opacity', '0.34'],
  ['node', '1', 'dimmed', 'opacity', '0.16'],
  ['node', '1', 'dimmed', 'events', 'no'],
  ['node', '1', 'away', 'opacity', '0.07'],
  ['node', '1', 'gone', 'display', 'none'],
  ['node', '1', 'found', 'underlay-color', 'rgb(170,170,0)'],
  ['edge', '1-3', 'larger', 'line-color', 'rgb(170,0,0)'],
  ['edge', '1-3', 'faded', 'opacity', '0.09'],
  ['edge', '1-3', 'faded', 'events', 'no'],
  ['edge', '1-3', 'dimmed', 'opacity', '0.04'],
  ['edge', '1-3', 'path', 'line-color', 'rgb(17,17,17)'],
  ['edge', '1-3', 'away', 'opacity', '0'],
])('of a %s (%s), “%s” means %s: %s', (_kind, id, name, property, value) => {
  const element = map().getElementById(id).addClass(name);
  expect(String(element.style(property))).toBe(value);
});

test('what is left out and faded at once is as faint as what is left out', () => {
  const card = map().getElementById('1').addClass('faded dimmed');
  expect(card.numericStyle('opacity')).toBe(0.16);
});

test('marks have borders that can be seen from afar, thicker where they are lit', () => {
  const core = map();
  core.nodes().addClass('tiny');
  core.getElementById('1').addClass('larger');
  expect(core.getElementById('2').numericStyle('border-width')).toBe(3);
  expect(core.getElementById('1').numericStyle('border-width')).toBe(6);
});

test('through a lens, links lose the colour of their scale, and those that lean on a hypothesis are marked', () => {
  const plain = map();
  expect(plain.getElementById('3-5').style('line-color')).toBe('rgb(0,17,0)');
  const seen = map('confidence');
  expect(seen.getElementById('3-5').style('line-color')).toBe('rgb(187,187,187)');
  expect(seen.getElementById('1-3').style('line-color')).toBe('rgb(170,0,170)');
  expect(seen.getElementById('1-3').style('line-style')).toBe('dashed');
});
