import { expect, test, vi } from 'vitest';
import { toElements } from '../../src/graph/elements.ts';
import { stylesheet } from '../../src/graph/stylesheet.ts';
import { lensDrawing } from '../../src/map/lenses/lens-drawing.ts';
import { layOut } from '../../src/map/plan-bands.ts';
import { SAMPLE } from '../ui/sample-language.ts';
import { PALETTE, headlessCore } from './headless-core.ts';
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

test('its rules ask for names, classes and fields alone, by which the shipped Cytoscape finds them', () => {
  const selectors = stylesheet(PALETTE).flatMap(({ selector }) => selector.split(', '));
  for (const selector of selectors)
    expect(selector).toMatch(/^(?:node|edge)(?:\.[a-z]+|\[[a-z]+ (?:=|>=) (?:\d|"\w+")\])*$/);
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
  ['node', '1', 'larger', 'outline-color', 'rgb(170,0,0)'],
  ['node', '1', 'smaller', 'outline-color', 'rgb(0,0,170)'],
  ['node', '1', 'centre', 'outline-color', 'rgb(17,17,17)'],
  ['node', '1', 'open', 'outline-width', '3px'],
  ['node', '1', 'faded', 'opacity', '0.34'],
  ['node', '1', 'dimmed', 'opacity', '0.16'],
  ['node', '1', 'dimmed', 'events', 'no'],
  ['node', '1', 'away', 'opacity', '0.07'],
  ['node', '1', 'gone', 'display', 'none'],
  ['node', '1', 'found', 'underlay-color', 'rgb(170,170,0)'],
  ['edge', '1-3', 'larger', 'line-color', 'rgb(170,0,0)'],
  ['edge', '1-3', 'larger', 'target-arrow-shape', 'triangle'],
  ['edge', '1-3', 'asked', 'target-arrow-shape', 'triangle'],
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

test('a card that is lit keeps the border that tells how well its pattern is supported', () => {
  const core = map();
  const borders = () =>
    core.nodes().map((card) => ['width', 'style', 'color'].map((part) => card.style(`border-${part}`)));
  const before = borders();
  for (const name of ['larger', 'smaller', 'centre', 'open', 'path', 'end', 'far']) {
    core.nodes().addClass(name);
    expect(borders()).toEqual(before);
    core.nodes().removeClass(name);
  }
});

test('links at rest are faint, of one neutral colour and without arrowheads', () => {
  const looks = map()
    .edges()
    .map((link) => ['line-color', 'opacity', 'target-arrow-shape'].map((name) => String(link.style(name))));
  for (const look of looks) expect(look).toEqual(['rgb(51,51,51)', '0.25', 'none']);
});

test('marks have borders that can be seen from afar, and rings as thick where they are lit', () => {
  const core = map();
  core.nodes().addClass('tiny');
  core.getElementById('1').addClass('larger');
  expect(core.getElementById('2').numericStyle('border-width')).toBe(3);
  expect(core.getElementById('1').numericStyle('outline-width')).toBe(3);
});

test('through a lens, links that lean on a hypothesis are marked', () => {
  const seen = map('confidence');
  expect(seen.getElementById('3-5').style('line-color')).toBe('rgb(51,51,51)');
  expect(seen.getElementById('1-3').style('line-color')).toBe('rgb(170,0,170)');
  expect(seen.getElementById('1-3').style('line-style')).toBe('dashed');
});
