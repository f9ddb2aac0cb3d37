import { expect, test } from 'vitest';
import { shortener } from '../../../src/source/build/short-classes.ts';

test('a class has the same short name wherever it stands', () => {
  const [first, second] = [shortener(), shortener()];
  const names = ['_css_panel_8H2NmG_css_', '_css_panel_E_m1qW_css_', '_css_head_8H2NmG_css_'];
  expect(names.map(first)).toEqual(names.map(second));
  expect(new Set(names.map(first)).size).toBe(3);
  for (const name of names.map(first)) expect(name).toMatch(/^[a-zA-Z]{4}$/);
});

test('two classes of one name stop the build', () => {
  const shorten = shortener();
  expect(() => {
    for (let at = 0; at < 20_000; at++) shorten(`_css_c${at}_8H2NmG_css_`);
  }).toThrow(/give one another name/);
});
