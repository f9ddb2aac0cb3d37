import { expect, test } from 'vitest';
import { markedClasses, shortener } from '../../../src/source/build/short-classes.ts';
import { makeFolder } from '../../fixtures/folder.ts';

test('what modules of styles name is found', async () => {
  const folder = await makeFolder({
    'ui/Panel.module.css':
      '.head:is(.open) > p, .head-line { margin: 0.5em } @keyframes rise { to { top: 0 } }',
    'map/Map.module.css': '.window { container: room / size }',
    'ui/base.css': '.card {}',
  });
  expect([...new Set(markedClasses(folder))].toSorted()).toEqual([
    '_css_Map-module_room_css_',
    '_css_Map-module_window_css_',
    '_css_Panel-module_head-line_css_',
    '_css_Panel-module_head_css_',
    '_css_Panel-module_open_css_',
    '_css_Panel-module_rise_css_',
  ]);
});

test('a class has the same short name wherever it stands', () => {
  const names = ['_css_Panel_head_css_', '_css_Panel_open_css_', '_css_Map_head_css_'];
  const [first, second] = [shortener(names), shortener([...names, ...names].toReversed())];
  expect(names.map(first)).toEqual(['_ab', '_ac', '_aa']);
  expect(names.map(second)).toEqual(names.map(first));
});

test('no two of many classes have the same name', () => {
  const names = Array.from({ length: 2000 }, (_, at) => `_css_Panel_${at}_css_`);
  expect(new Set(names.map(shortener(names))).size).toBe(2000);
});

test('a class that no module has stops the build', () => {
  expect(() => shortener([])('_css_Panel_head_css_')).toThrow(/not found in any module/);
});

test('two modules of one name stop the build', async () => {
  const folder = await makeFolder({ 'ui/Panel.module.css': '.head {}', 'map/Panel.module.css': '.head {}' });
  expect(() => markedClasses(folder)).toThrow(/have one name: rename one of them/);
});
